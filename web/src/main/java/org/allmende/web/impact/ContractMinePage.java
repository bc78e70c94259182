package org.allmende.web.impact;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneStatus;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.outcome.Outcomes;
import org.allmende.performance.impact.ExpectedPayments;
import org.allmende.shared.Money;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;

/** A provider's own contracts: what to report next, and what can be expected to be paid when. */
@Named
@RequestScoped
@Page(view = "/contract/mine", access = PageAccess.REQUIRES, permission = Permission.READ_ORGANISATION_FILES)
public class ContractMinePage {

    private static final Set<MilestoneStatus> TO_REPORT =
            EnumSet.of(MilestoneStatus.SCHEDULED, MilestoneStatus.MISSED, MilestoneStatus.RETURNED);

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Organisations organisations;

    @Inject
    private Formats formats;

    private List<OwnContract> rows = List.of();

    /**
     * One month of the chart.
     *
     * @param width of its bar, in hundredths of the largest
     */
    public record Month(YearMonth month, Money amount, int width) {}

    @PostConstruct
    void load() {
        LocalDate today = London.dayOf(formats.getNow());
        rows = Acting.current().roles().keySet().stream()
                .filter(one -> Acting.current().may(Permission.READ_ORGANISATION_FILES, one))
                .flatMap(one -> contracts.ofOrganisation(one).stream()
                        .filter(contract -> contract.providerId().equals(one)))
                .filter(contract -> contract.status() == ContractStatus.RUNNING)
                .map(contract -> row(contract, today))
                .sorted(Comparator.comparing((OwnContract row) ->
                        row.next() == null ? LocalDate.MAX : row.next().dueOn()))
                .toList();
    }

    private OwnContract row(Contract contract, LocalDate today) {
        Milestone next = contract.milestones().stream()
                .filter(milestone -> TO_REPORT.contains(milestone.status()))
                .min(Comparator.comparing(Milestone::dueOn))
                .orElse(null);
        return new OwnContract(
                contract,
                organisations.get(contract.councilId()).name(),
                next,
                next != null && next.dueOn().isBefore(today),
                ExpectedPayments.of(contract, outcomes.payments(contract.id()), today));
    }

    public List<OwnContract> getRows() {
        return rows;
    }

    /** The expected payments of all contracts, month by month. */
    public List<Month> getMonths() {
        var months = ExpectedPayments.byMonth(
                rows.stream().flatMap(row -> row.payments().stream()).toList());
        Money most = months.values().stream().reduce(Money.noPounds(), Money::max);
        return months.entrySet().stream()
                .map(one -> new Month(
                        one.getKey(),
                        one.getValue(),
                        one.getValue()
                                .percentOf(most, 0)
                                .setScale(0, RoundingMode.HALF_UP)
                                .intValue()))
                .toList();
    }

    public Money getTotal() {
        return rows.stream()
                .flatMap(row -> row.payments().stream())
                .map(ExpectedPayments.Expected::amount)
                .reduce(Money.noPounds(), Money::plus);
    }
}

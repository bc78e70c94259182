package org.allmende.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.MetricId;
import org.allmende.contract.Milestone;
import org.allmende.contract.OutcomeMetric;
import org.allmende.outcome.Budget;
import org.allmende.shared.Money;
import org.allmende.web.layout.CapBar;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.OutcomeChart;
import org.allmende.web.layout.PlanChart;

/** Puts a contract's numbers into pictures with their words. */
@RequestScoped
public class ContractWords {

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    String kind(ContractStatus status) {
        return switch (status) {
            case DRAFT, OFFERED -> "doing";
            case RUNNING -> "open";
            case COMPLETE -> "done";
            case ENDED -> "warn";
            case CANCELLED -> "none";
        };
    }

    /** "Running, year 2 of 3" while it runs, else the state alone. */
    String status(Contract contract) {
        LocalDate today = London.dayOf(formats.getNow());
        String state = messages.get("contract.status." + contract.status());
        if (contract.status() != ContractStatus.RUNNING || today.isBefore(contract.startsOn())) {
            return state;
        }
        long year = ChronoUnit.YEARS.between(contract.startsOn(), today) + 1;
        long years =
                ChronoUnit.YEARS.between(contract.startsOn(), contract.endsOn().plusDays(1));
        return year > years ? state : messages.of("contract.status.year", state, year, years);
    }

    MetricView metric(OutcomeMetric metric, List<MilestoneLine> lines) {
        List<MilestoneLine> ours = lines.stream()
                .filter(line -> line.milestone().metric().id().equals(metric.id()))
                .sorted(Comparator.comparing(line -> line.milestone().dueOn()))
                .toList();
        BigDecimal verified = BigDecimal.valueOf(
                ours.stream().mapToLong(MilestoneLine::stands).sum());
        BigDecimal net = verified.subtract(metric.withoutService()).max(BigDecimal.ZERO);
        return new MetricView(metric, verified, net, chart(metric, verified, rows(ours)));
    }

    /** Milestones in time: planned from the one before of the same metric, and how far each has come. */
    PlanChart plan(Contract contract) {
        LocalDate today = London.dayOf(formats.getNow());
        Map<MetricId, LocalDate> begins = new HashMap<>();
        List<PlanChart.Row> rows = new ArrayList<>();
        List<Milestone> planned = contract.milestones().stream()
                .sorted(Comparator.comparing(Milestone::dueOn).thenComparing(Milestone::number))
                .toList();
        for (Milestone milestone : planned) {
            LocalDate from = begins.getOrDefault(milestone.metric().id(), contract.startsOn());
            LocalDate begin = from.isAfter(milestone.dueOn()) ? milestone.dueOn() : from;
            begins.put(milestone.metric().id(), milestone.dueOn().plusDays(1));
            rows.add(new PlanChart.Row(
                    milestone.title(),
                    begin,
                    milestone.dueOn(),
                    milestone
                            .verifiedAt()
                            .or(milestone::reportedAt)
                            .map(London::dayOf)
                            .orElse(null),
                    state(milestone),
                    messages.get("milestone.status." + milestone.status())));
        }
        long done =
                rows.stream().filter(row -> row.state() == PlanChart.State.DONE).count();
        long late =
                rows.stream().filter(row -> row.state() == PlanChart.State.LATE).count();
        return PlanChart.of(
                messages.with("contract.plan.caption", done, rows.size(), late), rows, today, formats::month);
    }

    private static PlanChart.State state(Milestone milestone) {
        return switch (milestone.status()) {
            case MET, PARTIALLY_MET -> PlanChart.State.DONE;
            case REPORTED, RETURNED -> PlanChart.State.CLAIMED;
            case MISSED, LAPSED -> PlanChart.State.LATE;
            case SCHEDULED -> PlanChart.State.PLANNED;
        };
    }

    private List<OutcomeChart.Row> rows(List<MilestoneLine> lines) {
        List<OutcomeChart.Row> rows = new ArrayList<>();
        BigDecimal reached = BigDecimal.ZERO;
        BigDecimal target = BigDecimal.ZERO;
        for (MilestoneLine line : lines) {
            target = target.add(BigDecimal.valueOf(line.milestone().quantity()));
            Long quantity = line.reached();
            if (quantity != null) {
                reached = reached.add(BigDecimal.valueOf(quantity));
            }
            rows.add(new OutcomeChart.Row(
                    formats.shortDate(line.milestone().dueOn()),
                    quantity == null ? null : reached,
                    target,
                    line.isClaimed()));
        }
        return rows;
    }

    private OutcomeChart chart(OutcomeMetric metric, BigDecimal verified, List<OutcomeChart.Row> rows) {
        String numbers = messages.with(
                "contract.chart.title",
                formats.number(verified),
                formats.number(metric.target()),
                formats.number(metric.withoutService()),
                metric.unit());
        BigDecimal shown = rows.stream()
                .map(OutcomeChart.Row::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        boolean claimed = rows.stream().anyMatch(OutcomeChart.Row::claimed);
        BigDecimal asked =
                rows.isEmpty() ? BigDecimal.ZERO : rows.get(rows.size() - 1).target();
        return OutcomeChart.of(
                finding(metric, rows),
                numbers,
                "",
                metric.withoutService(),
                rows,
                new OutcomeChart.Words(
                        messages.of(
                                claimed ? "contract.chart.end.claimed" : "contract.chart.end.reached",
                                formats.number(shown)),
                        messages.of("contract.chart.end.target", formats.number(asked)),
                        messages.of("contract.chart.end.without", formats.number(metric.withoutService()))));
    }

    /** What the picture shows, as a sentence: what was verified last against what was asked for by then. */
    private String finding(OutcomeMetric metric, List<OutcomeChart.Row> rows) {
        OutcomeChart.Row last = rows.stream()
                .filter(row -> row.value() != null && !row.claimed())
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (last == null || last.value() == null) {
            return messages.of("contract.chart.caption.none", metric.unit());
        }
        BigDecimal ahead = last.value().subtract(last.target());
        String key = ahead.signum() < 0 ? "behind" : ahead.signum() > 0 ? "ahead" : "even";
        return messages.with(
                "contract.chart.caption." + key,
                formats.number(last.value()),
                metric.unit(),
                formats.number(ahead.abs()),
                last.label());
    }

    /** What is claimed or verified and not yet paid, at the agreed prices. */
    private static Money pending(List<MilestoneLine> lines) {
        return lines.stream()
                .filter(line -> line.milestone().payment() && line.paid() == null)
                .map(line -> line.milestone().metric().price().times(quantity(line)))
                .reduce(Money.noPounds(), Money::plus);
    }

    /** What would be paid by now, had every milestone that is due been met as agreed. */
    private Money expected(List<MilestoneLine> lines) {
        LocalDate today = London.dayOf(formats.getNow());
        return lines.stream()
                .map(MilestoneLine::milestone)
                .filter(milestone -> milestone.payment() && milestone.dueOn().isBefore(today))
                .map(milestone -> milestone.metric().price().times(milestone.quantity()))
                .reduce(Money.noPounds(), Money::plus);
    }

    private static long quantity(MilestoneLine line) {
        Long reached = line.reached();
        return reached == null ? 0 : reached;
    }

    CapBar capBar(Budget budget, List<MilestoneLine> lines) {
        Money pending = pending(lines).min(budget.left());
        Money expected = expected(lines).min(budget.cap());
        Money left = budget.left().minus(pending);
        String paid = formats.money(budget.paid());
        String cap = formats.money(budget.cap());
        CapBar.Words words = new CapBar.Words(
                messages.with("contract.cap.caption", paid, cap),
                messages.with("contract.cap.title", paid, formats.money(pending), formats.money(left), cap),
                messages.with("contract.cap.paid", paid),
                messages.with("contract.cap.cap", cap),
                messages.with("contract.cap.expected", formats.money(expected)),
                List.of(
                        new CapBar.Key("c-value", messages.get("contract.cap.key.paid")),
                        new CapBar.Key("c-pend", messages.with("contract.cap.key.pending", formats.money(pending))),
                        new CapBar.Key("c-rest", messages.with("contract.cap.key.left", formats.money(left)))));
        return CapBar.of(
                new CapBar.Amounts(
                        budget.paid().amount(), pending.amount(), budget.cap().amount(), expected.amount()),
                words);
    }
}

package org.allmende.web.impact;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.OutcomeMetric;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.performance.impact.DeductionKind;
import org.allmende.performance.impact.Impacts;
import org.allmende.performance.impact.OutcomeDeduction;
import org.allmende.performance.impact.RecordDeductions;
import org.allmende.performance.impact.RecordTransferFact;
import org.allmende.performance.impact.TransferAspect;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The contract manager enters what is taken off gross outcomes, and the service before its transfer and after it. */
@Named
@ViewScoped
@Page(view = "/contract/facts", access = PageAccess.REQUIRES, permission = Permission.REVIEW_PERFORMANCE)
public class ContractFactsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private Access access;

    @Inject
    private Impacts impacts;

    @Inject
    private Formats formats;

    @Inject
    private RecordDeductions recordDeductions;

    @Inject
    private RecordTransferFact recordTransferFact;

    private UUID id;
    private List<DeductionRow> rows;
    private TransferForm form;

    @SuppressWarnings("NullAway.Init")
    public ContractFactsPage() {}

    @PostConstruct
    void load() {
        Contract contract = contracts
                .byReference(String.valueOf(reference))
                .filter(Contract::isPublic)
                .orElseThrow(NotFound::new);
        access.demand(Permission.REVIEW_PERFORMANCE, contract.councilId());
        id = contract.id().value();
        form = new TransferForm(contract.startsOn(), London.dayOf(formats.getNow()));
        rows = new ArrayList<>();
        List<OutcomeDeduction> known = impacts.deductions(contract.id());
        for (OutcomeMetric metric : contract.metrics()) {
            for (DeductionKind kind : DeductionKind.values()) {
                Optional<OutcomeDeduction> one = known.stream()
                        .filter(each -> each.metric().equals(metric.id()) && each.kind() == kind)
                        .findFirst();
                rows.add(new DeductionRow(
                        metric.number(),
                        metric.title(),
                        kind,
                        one.map(OutcomeDeduction::percent).orElse(null),
                        one.map(OutcomeDeduction::source).orElse(null)));
            }
        }
    }

    public void save() {
        Map<Integer, List<DeductionRow>> given =
                rows.stream().filter(DeductionRow::isGiven).collect(Collectors.groupingBy(DeductionRow::getMetric));
        change(
                "impact.deductions.saved",
                () -> given.forEach((metric, of) -> recordDeductions.record(new RecordDeductions.Command(
                        new ContractId(id),
                        metric,
                        of.stream().map(DeductionRow::terms).toList()))));
    }

    public void add() {
        change(
                "impact.fact.saved",
                () -> recordTransferFact.record(new RecordTransferFact.Command(new ContractId(id), form.figures())));
    }

    private void change(String done, Runnable act) {
        try {
            act.run();
        } catch (DomainProblem problem) {
            Problems.show(problem);
            return;
        }
        Problems.done(done);
        Faces.redirect("contract/impact/%s", getContract().reference());
    }

    public Contract getContract() {
        return contracts.get(new ContractId(id));
    }

    public List<DeductionRow> getRows() {
        return rows;
    }

    public TransferForm getForm() {
        return form;
    }

    public TransferAspect[] getAspects() {
        return TransferAspect.values();
    }
}

package org.allmende.web.performance;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.performance.ExplainNoKpis;
import org.allmende.performance.KpiDuty;
import org.allmende.performance.KpiExemption;
import org.allmende.performance.KpiLaw;
import org.allmende.performance.Kpis;
import org.allmende.performance.SetKpis;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The contract manager sets the indicators of a contract, or says why there are none. */
@Named
@ViewScoped
@Page(view = "/contract/kpis", access = PageAccess.REQUIRES, permission = Permission.REVIEW_PERFORMANCE)
public class ContractKpisPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private Access access;

    @Inject
    private Kpis kpis;

    @Inject
    private KpiLaw law;

    @Inject
    private SetKpis setKpis;

    @Inject
    private ExplainNoKpis explainNoKpis;

    private UUID id;
    private List<KpiRow> rows;
    private @Nullable String reasons;

    @SuppressWarnings("NullAway.Init")
    public ContractKpisPage() {}

    @PostConstruct
    void load() {
        Contract contract = contracts.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.REVIEW_PERFORMANCE, contract.councilId());
        id = contract.id().value();
        rows = new ArrayList<>();
        kpis.of(contract.id()).forEach(kpi -> rows.add(new KpiRow(kpi.terms())));
        int offered = getDuty() == KpiDuty.REQUIRED ? law.least(contract) : 1;
        while (rows.size() < offered) {
            rows.add(new KpiRow());
        }
        reasons = kpis.exemption(contract.id()).map(KpiExemption::reasons).orElse(null);
    }

    public void save() {
        change(
                "performance.kpis.saved",
                () -> setKpis.set(new SetKpis.Command(
                        new ContractId(id), rows.stream().map(KpiRow::terms).toList())));
    }

    public void explain() {
        change(
                "performance.kpis.explained",
                () -> explainNoKpis.explain(
                        new ExplainNoKpis.Command(new ContractId(id), reasons == null ? "" : reasons)));
    }

    private void change(String done, Runnable act) {
        try {
            act.run();
        } catch (DomainProblem problem) {
            Problems.show(problem);
            return;
        }
        Problems.done(done);
        Faces.redirect("contract/performance/%s", getContract().reference());
    }

    public void add() {
        rows.add(new KpiRow());
    }

    public void remove(KpiRow row) {
        rows.remove(row);
    }

    /** Whether all must be filled in: to save, not to add or remove an indicator. */
    public boolean isStrict() {
        return Faces.getRequestParameter("form:save") != null;
    }

    public Contract getContract() {
        return contracts.get(new ContractId(id));
    }

    public KpiDuty getDuty() {
        return law.duty(getContract());
    }

    public int getLeast() {
        return law.least(getContract());
    }

    public boolean isOpen() {
        return law.mayChange(getContract());
    }

    public List<KpiRow> getRows() {
        return rows;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String words) {
        reasons = words;
    }
}

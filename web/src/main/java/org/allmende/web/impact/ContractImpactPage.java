package org.allmende.web.impact;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.outcome.Outcomes;
import org.allmende.performance.impact.Impacts;
import org.allmende.performance.impact.OutcomeDeduction;
import org.allmende.performance.impact.TransferFact;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What a contract promised, what came of it, what it cost, and the service before its transfer and after it; for everybody. */
@Named
@RequestScoped
@Page(view = "/contract/impact", access = PageAccess.PUBLIC)
public class ContractImpactPage {

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Contracts contracts;

    @Inject
    private Organisations organisations;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Impacts impacts;

    @Inject
    private Access access;

    @Inject
    private Formats formats;

    private Contract contract;
    private List<MetricImpact> metrics;
    private List<TransferFact> facts;

    @SuppressWarnings("NullAway.Init")
    public ContractImpactPage() {}

    @PostConstruct
    void load() {
        contract = contracts
                .byReference(String.valueOf(reference))
                .filter(Contract::isPublic)
                .orElseThrow(NotFound::new);
        List<OutcomeDeduction> deductions = impacts.deductions(contract.id());
        metrics = contract.metrics().stream()
                .map(metric -> MetricImpact.of(
                        contract,
                        metric,
                        deductions,
                        outcomes.budget(contract, metric),
                        London.dayOf(formats.getNow())))
                .toList();
        facts = impacts.facts(contract.id());
    }

    public Contract getContract() {
        return contract;
    }

    public String getProvider() {
        return organisations.get(contract.providerId()).name();
    }

    public List<MetricImpact> getMetrics() {
        return metrics;
    }

    public List<TransferFact> getFacts() {
        return facts;
    }

    public boolean isManager() {
        return access.may(Permission.REVIEW_PERFORMANCE, contract.councilId());
    }
}

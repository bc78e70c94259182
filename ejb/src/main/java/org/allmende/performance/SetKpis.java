package org.allmende.performance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Sets a contract's key performance indicators: those that the law wants before the contract is offered, so that both sides sign with them
 * before their eyes; others also later, until the first of them is rated.
 *
 * <p>Errors: {@code KPI_CONTRACT_OFFERED}, {@code KPI_CONTRACT_ENDED}, {@code KPI_RATED_ALREADY}, {@code KPI_TOO_FEW(least)}.
 */
@Stateless
@UseCase
@Requires(Permission.REVIEW_PERFORMANCE)
public class SetKpis {

    /** As many as one can still rate with reasons. */
    private static final int MOST = 20;

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Kpis kpis;

    @Inject
    private PerformanceReviews reviews;

    @Inject
    private KpiLaw law;

    @Inject
    private PlanReviews planReviews;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    /** All indicators of the contract, in their order; none takes them back. */
    public record Command(
            ContractId contract, @Size(max = MOST) List<@Valid KpiTerms> kpis) {}

    public void set(@Valid Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.councilId());
        law.requireMayChange(contract);
        if (reviews.of(contract.id()).stream()
                .anyMatch(review -> review.assessedAt().isPresent())) {
            throw new DomainProblem("KPI_RATED_ALREADY");
        }
        law.requireEnough(contract, command.kpis().size());
        List<Kpi> all = new ArrayList<>();
        command.kpis().forEach(terms -> all.add(new Kpi(contract.id(), all.size() + 1, terms)));
        kpis.replace(contract.id(), all);
        kpis.exemption(contract.id()).ifPresent(kpis::remove);
        if (contract.isPublic()) {
            Instant now = databaseClock.now();
            planReviews.first(contract, now);
            notices.tellThose(
                    contract.providerId(),
                    Permission.REPLY_TO_REVIEW,
                    Notice.of("performance.set", contract.caseId())
                            .with(contract.reference(), contract.title(), all.size())
                            .linking("/contract/performance/" + contract.reference()));
        }
    }
}

package org.allmende.performance.impact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.MetricId;
import org.allmende.contract.OutcomeMetric;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Records what is taken off a metric's gross outcome, each share with its source, in place of earlier estimates.
 *
 * <p>Errors: {@code IMPACT_METRIC_UNKNOWN}, {@code DEDUCTION_PERCENT}.
 */
@Stateless
@UseCase
@Requires(Permission.REVIEW_PERFORMANCE)
public class RecordDeductions {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Impacts impacts;

    @Inject
    private DatabaseClock databaseClock;

    /** @param metric the number of the metric in its contract, from 1 */
    public record Command(ContractId contract, int metric, List<@Valid DeductionTerms> deductions) {}

    public void record(@Valid Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.councilId());
        MetricId metric = contract.metrics().stream()
                .filter(one -> one.number() == command.metric())
                .findFirst()
                .map(OutcomeMetric::id)
                .orElseThrow(() -> new DomainProblem("IMPACT_METRIC_UNKNOWN"));
        PersonId person = Acting.current().requirePerson();
        Instant now = databaseClock.now();
        List<OutcomeDeduction> known = impacts.deductions(contract.id());
        for (DeductionTerms terms : command.deductions()) {
            known.stream()
                    .filter(one -> one.metric().equals(metric) && one.kind() == terms.kind())
                    .findFirst()
                    .ifPresentOrElse(
                            one -> one.write(terms, person, now),
                            () -> impacts.add(new OutcomeDeduction(contract.id(), metric, terms, person, now)));
        }
    }
}

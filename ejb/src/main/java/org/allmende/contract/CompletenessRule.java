package org.allmende.contract;

import java.time.LocalDate;
import org.allmende.shared.DomainProblem;

/**
 * What a draft must hold before its text is fixed: a measure, a milestone, and each milestone's day within the term or so soon
 * after it that the last outcomes can still be reported.
 *
 * <p>Errors: {@code CONTRACT_NEEDS_METRIC}, {@code CONTRACT_NEEDS_MILESTONE}, {@code MILESTONE_OUTSIDE_TERM(title)}, {@code
 * OBLIGATION_OUTSIDE_TERM(number)}.
 */
final class CompletenessRule {

    /** Days for the report of a milestone after the term has ended. */
    private static final int REPORTING_DAYS_AFTER_TERM = 90;

    private CompletenessRule() {}

    static void require(Contract contract) {
        if (contract.metrics().isEmpty()) {
            throw new DomainProblem("CONTRACT_NEEDS_METRIC");
        }
        if (contract.milestones().isEmpty()) {
            throw new DomainProblem("CONTRACT_NEEDS_MILESTONE");
        }
        LocalDate last = contract.endsOn().plusDays(REPORTING_DAYS_AFTER_TERM);
        contract.milestones().stream()
                .filter(milestone -> milestone.dueOn().isBefore(contract.startsOn())
                        || milestone.dueOn().isAfter(last))
                .findFirst()
                .ifPresent(milestone -> {
                    throw new DomainProblem("MILESTONE_OUTSIDE_TERM", milestone.title());
                });
        contract.obligations().stream()
                .filter(obligation -> obligation.isInForce()
                        && (obligation.terms().due().isBefore(contract.startsOn())
                                || obligation.terms().due().isAfter(contract.endsOn())))
                .findFirst()
                .ifPresent(obligation -> {
                    throw new DomainProblem("OBLIGATION_OUTSIDE_TERM", obligation.number());
                });
    }
}

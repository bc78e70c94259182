package org.allmende.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.contract.Milestone;
import org.allmende.outcome.dispute.Dispute;
import org.allmende.outcome.dispute.Disputes;
import org.allmende.shared.DomainProblem;

/** A dispute is about what was verified: while one is open, that does not change by something else. */
@ApplicationScoped
class UndisputedResults {

    @Inject
    private Disputes disputes;

    /** Refuses with {@code CORRECTION_DISPUTE_OPEN} while a dispute about the milestone is open; the milestone is locked. */
    void require(Milestone milestone) {
        if (disputes.ofMilestone(milestone.id())
                .map(Dispute::status)
                .filter(status -> status.isOpen())
                .isPresent()) {
            throw new DomainProblem("CORRECTION_DISPUTE_OPEN");
        }
    }
}

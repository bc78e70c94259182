package org.allmende.evaluation.compliance;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where the check of a bid stands, with every step that is possible from there. No way leads out of the ranking but through the
 * bidder's answer or its lapsed time.
 *
 * <p>Errors: {@code COMPLIANCE_STEP_NOT_POSSIBLE}.
 */
public enum ComplianceStatus {
    /** Nobody has looked yet. */
    OPEN,
    /** Something is missing or doubtful, and the bidder has not been asked yet. */
    GAPS,
    /** The bidder has been asked. */
    ASKED,
    /** The bidder has answered in time. */
    ANSWERED,
    /** The bidder's time has passed without an answer. */
    LAPSED,
    /** The bid is considered. */
    IN_ORDER,
    /** The bid is not considered. */
    OUT,
    /** The tender was cancelled before the check was closed. */
    ENDED;

    /** The statuses that can follow; none after the last. */
    public Set<ComplianceStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(GAPS, IN_ORDER, ENDED);
            case GAPS -> Set.of(GAPS, ASKED, IN_ORDER, ENDED);
            case ASKED -> Set.of(ANSWERED, LAPSED, ENDED);
            case ANSWERED, LAPSED -> Set.of(IN_ORDER, OUT, ENDED);
            case IN_ORDER, OUT, ENDED -> Set.of();
        };
    }

    /** Whether nothing can follow. */
    public boolean isClosed() {
        return next().isEmpty();
    }

    /** Whether an officer still looks at the bid itself. */
    public boolean isBeingChecked() {
        return this == OPEN || this == GAPS;
    }

    /** Whether the bidder was heard, and an officer decides. */
    public boolean isHeard() {
        return this == ANSWERED || this == LAPSED;
    }

    ComplianceStatus to(ComplianceStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("COMPLIANCE_STEP_NOT_POSSIBLE");
        }
        return target;
    }
}

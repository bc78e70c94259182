package org.allmende.outcome.dispute;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a dispute stands, with every step that is possible from there.
 *
 * <p>Errors: {@code DISPUTE_STEP_NOT_POSSIBLE}.
 */
public enum DisputeStatus {
    /** Lodged; council and users answer. */
    OPEN,
    /** With the reviewer, since one of both does not agree or the day has passed. */
    REVIEW,
    /** Council and users agree with the provider. */
    AGREED,
    /** The reviewer finds more than was verified. */
    UPHELD,
    /** The reviewer finds no more than was verified. */
    DISMISSED,
    /** Taken back by the provider. */
    WITHDRAWN;

    /** The statuses that can follow; none after the last. */
    public Set<DisputeStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(REVIEW, AGREED, WITHDRAWN);
            case REVIEW -> Set.of(UPHELD, DISMISSED, WITHDRAWN);
            case AGREED, UPHELD, DISMISSED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether somebody still has to act. */
    public boolean isOpen() {
        return !next().isEmpty();
    }

    DisputeStatus to(DisputeStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("DISPUTE_STEP_NOT_POSSIBLE");
        }
        return target;
    }
}

package org.allmende.money.clawback;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a claw-back stands, with every step that is possible from there.
 *
 * <p>Errors: {@code CLAW_BACK_STEP_NOT_POSSIBLE}.
 */
public enum ClawBackStatus {
    /** Raised by the council; the provider replies. */
    OPEN,
    /** The provider has replied, or its day has passed, or it has begun it itself; a second person of the council decides. */
    DECISION,
    /** Decided: so many outcomes do not stand, and what was paid for them is owed back. */
    CLAIMED,
    /** Decided: all that was paid stands. */
    DROPPED,
    /** Taken back by the council. */
    WITHDRAWN;

    /** The statuses that can follow; none after the last. */
    public Set<ClawBackStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(DECISION, WITHDRAWN);
            case DECISION -> Set.of(CLAIMED, DROPPED, WITHDRAWN);
            case CLAIMED, DROPPED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether somebody still has to say something. */
    public boolean isOpen() {
        return !next().isEmpty();
    }

    ClawBackStatus to(ClawBackStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("CLAW_BACK_STEP_NOT_POSSIBLE");
        }
        return target;
    }
}

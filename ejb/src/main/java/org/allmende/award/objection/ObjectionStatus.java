package org.allmende.award.objection;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where an objection stands, with every step that is possible from there.
 *
 * <p>Errors: {@code OBJECTION_STEP_NOT_POSSIBLE}.
 */
public enum ObjectionStatus {
    /** Lodged, not yet answered; the award is suspended. */
    OPEN,
    /** Answered with reasons: the award stands. */
    REJECTED,
    /** Answered with reasons: the award does not stand, and the tender is cancelled. */
    UPHELD,
    /** Taken back by the bidder. */
    WITHDRAWN,
    /** A claim about it is before the court; the award is suspended (Procurement Act 2023 s.101(1)). */
    CLAIMED,
    /** Ended before the court without an order that stops the contract (s.101(2)-(3)). */
    FREED,
    /** The court has set the award aside (s.103(2)(a)), and the tender is cancelled. */
    SET_ASIDE,
    /** The award ended with its tender before anybody decided on this. */
    MOOT;

    /** The statuses that can follow; none after the last. */
    public Set<ObjectionStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(REJECTED, UPHELD, WITHDRAWN, CLAIMED, MOOT);
            case REJECTED -> Set.of(CLAIMED);
            case CLAIMED -> Set.of(FREED, SET_ASIDE, MOOT);
            case UPHELD, WITHDRAWN, FREED, SET_ASIDE, MOOT -> Set.of();
        };
    }

    /** Whether it suspends the award. */
    public boolean suspends() {
        return this == OPEN || this == CLAIMED;
    }

    ObjectionStatus to(ObjectionStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("OBJECTION_STEP_NOT_POSSIBLE");
        }
        return target;
    }

    public String messageKey() {
        return "objection.status." + name();
    }
}

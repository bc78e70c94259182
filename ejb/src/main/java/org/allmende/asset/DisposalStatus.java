package org.allmende.asset;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where an owner's wish to sell stands (Localism Act 2011 s.95), with every step that is possible from there.
 *
 * <p>Errors: {@code DISPOSAL_STEP_NOT_POSSIBLE(from, to)}.
 */
public enum DisposalStatus {
    /** The first six weeks: groups may ask, the owner may not sell on the open market. */
    INTERIM,
    /** A group has asked: six months, counted from the owner's notice. */
    FULL,
    /** The owner may sell to anybody until the protected period ends. */
    FREE,
    /** Sold, and told to the council. */
    SOLD,
    /** The protected period has ended, or the land is off the list: to sell later takes a new notice, if any. */
    OVER;

    /** The statuses that can follow; none after the last. */
    public Set<DisposalStatus> next() {
        return switch (this) {
            case INTERIM -> Set.of(FULL, FREE, SOLD, OVER);
            case FULL -> Set.of(FREE, SOLD, OVER);
            case FREE -> Set.of(SOLD, OVER);
            case SOLD, OVER -> Set.of();
        };
    }

    public boolean canBecome(DisposalStatus target) {
        return next().contains(target);
    }

    /** Whether the owner's notice still has an effect. */
    public boolean isOpen() {
        return this == INTERIM || this == FULL || this == FREE;
    }

    /** Whether the open market is closed to the owner. */
    public boolean isMoratorium() {
        return this == INTERIM || this == FULL;
    }

    DisposalStatus to(DisposalStatus target) {
        if (!canBecome(target)) {
            throw new DomainProblem("DISPOSAL_STEP_NOT_POSSIBLE", name(), target.name());
        }
        return target;
    }
}

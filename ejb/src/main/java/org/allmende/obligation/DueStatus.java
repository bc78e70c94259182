package org.allmende.obligation;

import java.util.EnumSet;
import java.util.Set;
import org.allmende.shared.DomainProblem;

/** Where one day of an obligation stands, and what may follow. That its day has passed is no status: it may still be kept. */
public enum DueStatus {
    /** Owed. */
    OPEN,
    /** Whoever owes it says that it is done; the other side answers. */
    DONE,
    /** The other side accepts it. */
    ACCEPTED,
    /** The other side disputes it with reasons: still owed. */
    DISPUTED,
    /** The contract has ended, or a change has let it fall away, before its day. */
    LAPSED;

    public Set<DueStatus> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(DONE, LAPSED);
            case DONE -> EnumSet.of(ACCEPTED, DISPUTED);
            case DISPUTED -> EnumSet.of(DONE);
            case ACCEPTED, LAPSED -> EnumSet.noneOf(DueStatus.class);
        };
    }

    /** The target, if it may follow; else {@code OBLIGATION_STEP_NOT_POSSIBLE}. */
    public DueStatus to(DueStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("OBLIGATION_STEP_NOT_POSSIBLE");
        }
        return target;
    }

    /** Whether its side still has to do it. */
    public boolean isOwed() {
        return this == OPEN || this == DISPUTED;
    }
}

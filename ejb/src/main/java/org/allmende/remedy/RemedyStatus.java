package org.allmende.remedy;

import java.util.EnumSet;
import java.util.Set;
import org.allmende.shared.DomainProblem;

/** Where the remedy of a missed milestone stands, and what may follow. */
public enum RemedyStatus {
    /** The provider owes a plan. */
    DUE,
    /** The council answers. */
    PROPOSED,
    /** The plan runs. */
    AGREED,
    /** The milestone was reported after all. */
    FULFILLED,
    /** No plan came in time, or the day of the plan has passed. */
    FAILED,
    /** The contract has ended before. */
    LAPSED;

    public Set<RemedyStatus> next() {
        return switch (this) {
            case DUE -> EnumSet.of(PROPOSED, FULFILLED, FAILED, LAPSED);
            case PROPOSED -> EnumSet.of(DUE, AGREED, FULFILLED, LAPSED);
            case AGREED -> EnumSet.of(FULFILLED, FAILED, LAPSED);
            case FULFILLED, FAILED, LAPSED -> EnumSet.noneOf(RemedyStatus.class);
        };
    }

    /** The target, if it may follow; else {@code REMEDY_STEP_NOT_POSSIBLE}. */
    public RemedyStatus to(RemedyStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("REMEDY_STEP_NOT_POSSIBLE");
        }
        return target;
    }

    public boolean isOpen() {
        return !next().isEmpty();
    }
}

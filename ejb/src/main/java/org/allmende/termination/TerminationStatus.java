package org.allmende.termination;

import java.util.EnumSet;
import java.util.Set;
import org.allmende.shared.DomainProblem;

/** Where the early end of a contract stands, and what may follow. */
public enum TerminationStatus {
    /** One officer wants it; another decides whether the provider is told. */
    PROPOSED,
    /** The provider is asked to agree. */
    OFFERED,
    /** The provider may make representations. */
    HEARING,
    /** The provider was heard; the council decides. */
    HEARD,
    /** The day is set on which the contract ends. */
    SET,
    /** The contract has ended so. */
    DONE,
    /** The provider does not agree, or has not answered. */
    REFUSED,
    /** The council has taken it back. */
    WITHDRAWN,
    /** After the provider was heard, the council lets the contract go on. */
    ABANDONED,
    /** The contract has ended before, in another way. */
    LAPSED;

    public Set<TerminationStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(OFFERED, HEARING, SET, WITHDRAWN, LAPSED);
            case OFFERED -> EnumSet.of(SET, REFUSED, WITHDRAWN, LAPSED);
            case HEARING -> EnumSet.of(HEARD, WITHDRAWN, LAPSED);
            case HEARD -> EnumSet.of(SET, ABANDONED, LAPSED);
            case SET -> EnumSet.of(DONE, LAPSED);
            case DONE, REFUSED, WITHDRAWN, ABANDONED, LAPSED -> EnumSet.noneOf(TerminationStatus.class);
        };
    }

    /** The target, if it may follow; else {@code TERMINATION_STEP_NOT_POSSIBLE}. */
    public TerminationStatus to(TerminationStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("TERMINATION_STEP_NOT_POSSIBLE");
        }
        return target;
    }

    public boolean isOpen() {
        return !next().isEmpty();
    }
}

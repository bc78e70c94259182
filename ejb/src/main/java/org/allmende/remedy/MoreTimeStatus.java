package org.allmende.remedy;

import java.util.EnumSet;
import java.util.Set;
import org.allmende.shared.DomainProblem;

/** Where a request for more time stands, and what may follow. */
public enum MoreTimeStatus {
    /** The other side is asked. */
    ASKED,
    /** The milestone has a later day. */
    AGREED,
    /** The day stays. */
    REFUSED,
    /** Nobody answered in time, or nothing was to be answered any more. */
    LAPSED;

    public Set<MoreTimeStatus> next() {
        return switch (this) {
            case ASKED -> EnumSet.of(AGREED, REFUSED, LAPSED);
            case AGREED, REFUSED, LAPSED -> EnumSet.noneOf(MoreTimeStatus.class);
        };
    }

    /** The target, if it may follow; else {@code MORE_TIME_STEP_NOT_POSSIBLE}. */
    public MoreTimeStatus to(MoreTimeStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("MORE_TIME_STEP_NOT_POSSIBLE");
        }
        return target;
    }

    public boolean isOpen() {
        return !next().isEmpty();
    }
}

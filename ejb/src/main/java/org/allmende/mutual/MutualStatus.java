package org.allmende.mutual;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where staff stand on their way, with every step that is possible from there. They may stop at any time.
 *
 * <p>Errors: {@code MUTUAL_STEP_NOT_POSSIBLE(from, to)}.
 */
public enum MutualStatus {
    /** An idea among people who trust each other; nobody else knows of it. */
    CIRCLE,
    /** The employer has the statement of interest and is asked for an answer. */
    STATED,
    /** Answered, or not answered in time: the staff may be asked. */
    READY,
    /** A secret ballot runs. */
    BALLOT,
    /** The staff have agreed. */
    AGREED,
    /** The council is asked to reserve the procurement to mutuals. */
    ASKED,
    /** The council will reserve it. */
    RESERVED,
    /** The staff go on by a challenge. */
    CHALLENGING,
    /** Given up by the circle. */
    ENDED;

    /** The statuses that can follow; none after the last. */
    public Set<MutualStatus> next() {
        return switch (this) {
            case CIRCLE -> Set.of(STATED, ENDED);
            case STATED -> Set.of(READY, ENDED);
            case READY -> Set.of(BALLOT, ENDED);
            case BALLOT -> Set.of(AGREED, READY, ENDED);
            case AGREED -> Set.of(ASKED, CHALLENGING, ENDED);
            case ASKED -> Set.of(RESERVED, AGREED, ENDED);
            case RESERVED, CHALLENGING -> Set.of(ENDED);
            case ENDED -> Set.of();
        };
    }

    public boolean canBecome(MutualStatus target) {
        return next().contains(target);
    }

    MutualStatus to(MutualStatus target) {
        if (!canBecome(target)) {
            throw new DomainProblem("MUTUAL_STEP_NOT_POSSIBLE", name(), target.name());
        }
        return target;
    }
}

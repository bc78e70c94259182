package org.allmende.direct.objection;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where an objection to a direct award stands.
 *
 * <p>Errors: {@code DIRECT_OBJECTION_STEP}.
 */
public enum DirectObjectionStatus {
    /** Lodged, not yet answered; the direct award is suspended. */
    OPEN,
    /** Answered with reasons: the direct award stands. */
    REJECTED,
    /** Answered with reasons: the direct award is withdrawn. */
    UPHELD,
    /** Taken back by who lodged it. */
    WITHDRAWN,
    /** The direct award ended before anybody decided on this. */
    MOOT;

    /** The statuses that can follow; none after the last. */
    public Set<DirectObjectionStatus> next() {
        return this == OPEN ? Set.of(REJECTED, UPHELD, WITHDRAWN, MOOT) : Set.of();
    }

    DirectObjectionStatus to(DirectObjectionStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("DIRECT_OBJECTION_STEP");
        }
        return target;
    }

    public String messageKey() {
        return "direct.objection.status." + name();
    }
}

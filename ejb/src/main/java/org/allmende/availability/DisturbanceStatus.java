package org.allmende.availability;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a disturbance stands.
 *
 * <p>Errors: {@code DISTURBANCE_CLOSED} for a second decision.
 */
public enum DisturbanceStatus {
    /** An officer has to decide; the tender is not closed meanwhile. */
    WAITING,
    /** Everybody has more time. */
    EXTENDED,
    /** The deadline stays; the reasons are published. */
    REFUSED,
    /** The tender has ended before anybody decided. */
    MOOT;

    /** The statuses that can follow; none after the last. */
    public Set<DisturbanceStatus> next() {
        return this == WAITING ? Set.of(EXTENDED, REFUSED, MOOT) : Set.of();
    }

    DisturbanceStatus to(DisturbanceStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("DISTURBANCE_CLOSED");
        }
        return target;
    }

    public String messageKey() {
        return "disturbance.status." + name();
    }
}

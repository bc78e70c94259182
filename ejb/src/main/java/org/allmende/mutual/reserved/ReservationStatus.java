package org.allmende.mutual.reserved;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a request for a reserved procurement stands.
 *
 * <p>Errors: {@code RESERVATION_STEP_NOT_POSSIBLE(from, to)}.
 */
public enum ReservationStatus {
    /** The council decides. */
    ASKED,
    /** The council will reserve the procurement. */
    RESERVED,
    /** The council will not, with reasons. */
    REFUSED;

    /** The statuses that can follow; none after the last. */
    public Set<ReservationStatus> next() {
        return this == ASKED ? Set.of(RESERVED, REFUSED) : Set.of();
    }

    ReservationStatus to(ReservationStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("RESERVATION_STEP_NOT_POSSIBLE", name(), target.name());
        }
        return target;
    }
}

package org.allmende.evaluation.override;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a proposal to set a fail aside stands. A refusal is final, so that nobody asks until somebody agrees.
 *
 * <p>Errors: {@code OVERRIDE_DECIDED_ALREADY}.
 */
public enum OverrideStatus {
    /** Waits for a second person; changes nothing. */
    PROPOSED,
    /** The bid takes part. */
    APPROVED,
    /** The fail stands. */
    REFUSED,
    /** The tender was cancelled first. */
    ENDED;

    /** The statuses that can follow; none after the last. */
    public Set<OverrideStatus> next() {
        return this == PROPOSED ? Set.of(APPROVED, REFUSED, ENDED) : Set.of();
    }

    OverrideStatus to(OverrideStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("OVERRIDE_DECIDED_ALREADY");
        }
        return target;
    }
}

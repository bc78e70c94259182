package org.allmende.asset;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where an owner's claim for compensation stands: S.I. 2012/2421 reg 14.
 *
 * <p>Errors: {@code CLAIM_STEP_NOT_POSSIBLE(from, to)}.
 */
public enum ClaimStatus {
    /** Received in writing; no period is set for the decision. */
    CLAIMED,
    /** The council pays, in whole or in part. */
    AGREED,
    /** The council pays nothing. */
    REFUSED;

    /** The statuses that can follow; none after the last. */
    public Set<ClaimStatus> next() {
        return this == CLAIMED ? Set.of(AGREED, REFUSED) : Set.of();
    }

    ClaimStatus to(ClaimStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("CLAIM_STEP_NOT_POSSIBLE", name(), target.name());
        }
        return target;
    }
}

package org.allmende.asset;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where an owner's request for a review of the listing stands: Localism Act 2011 s.92.
 *
 * <p>Errors: {@code REVIEW_STEP_NOT_POSSIBLE(from, to)}.
 */
public enum ReviewStatus {
    /** Asked for; an officer who took no part in the decision has eight weeks. */
    REQUESTED,
    /** The listing stands. */
    UPHELD,
    /** It should not have been listed: the entry goes, the nomination becomes unsuccessful (s.92(4)). */
    OVERTURNED;

    /** The statuses that can follow; none after the last. */
    public Set<ReviewStatus> next() {
        return this == REQUESTED ? Set.of(UPHELD, OVERTURNED) : Set.of();
    }

    ReviewStatus to(ReviewStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("REVIEW_STEP_NOT_POSSIBLE", name(), target.name());
        }
        return target;
    }
}

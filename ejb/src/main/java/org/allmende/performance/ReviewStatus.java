package org.allmende.performance;

import java.util.EnumSet;
import java.util.Set;
import org.allmende.shared.DomainProblem;

/** Where a review stands, and what may follow. */
public enum ReviewStatus {
    /** Its day is known. */
    PLANNED,
    /** The contract manager is asked to assess. */
    OPEN,
    /** Rated; the provider may reply, nobody else reads it. */
    ASSESSED,
    /** Everybody reads it; it stays as it is. */
    PUBLISHED;

    public Set<ReviewStatus> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(OPEN);
            case OPEN -> EnumSet.of(ASSESSED);
            case ASSESSED -> EnumSet.of(PUBLISHED);
            case PUBLISHED -> EnumSet.noneOf(ReviewStatus.class);
        };
    }

    /** The target, if it may follow; else {@code PERFORMANCE_REVIEW_STEP_NOT_POSSIBLE}. */
    public ReviewStatus to(ReviewStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("PERFORMANCE_REVIEW_STEP_NOT_POSSIBLE");
        }
        return target;
    }
}

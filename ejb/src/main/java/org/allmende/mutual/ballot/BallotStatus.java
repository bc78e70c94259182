package org.allmende.mutual.ballot;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a ballot stands. Papers and votes never overlap: no vote can follow a paper by time.
 *
 * <p>Errors: {@code BALLOT_STEP_NOT_POSSIBLE(from, to)}.
 */
public enum BallotStatus {
    /** People on the roll take their papers. */
    PAPERS,
    /** The key is destroyed; papers are put into the urn. */
    VOTING,
    /** Closed, counted and open to everybody. */
    COUNTED,
    /** Broken off, uncounted. */
    VOID;

    /** The statuses that can follow; none after the last. */
    public Set<BallotStatus> next() {
        return switch (this) {
            case PAPERS -> Set.of(VOTING, VOID);
            case VOTING -> Set.of(COUNTED, VOID);
            case COUNTED, VOID -> Set.of();
        };
    }

    public boolean canBecome(BallotStatus target) {
        return next().contains(target);
    }

    BallotStatus to(BallotStatus target) {
        if (!canBecome(target)) {
            throw new DomainProblem("BALLOT_STEP_NOT_POSSIBLE", name(), target.name());
        }
        return target;
    }
}

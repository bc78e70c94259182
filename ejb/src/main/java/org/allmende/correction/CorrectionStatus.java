package org.allmende.correction;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a late correction stands, with every step that is possible from there.
 *
 * <p>Errors: {@code CORRECTION_STEP_NOT_POSSIBLE}.
 */
public enum CorrectionStatus {
    /** The other side has the word. */
    OPEN,
    /** It has answered, or its day has passed; a second person of the council decides. */
    DECISION,
    /** Decided: the corrected results count from now on. */
    ACCEPTED,
    /** Decided: what was verified stands. */
    REJECTED,
    /** Taken back by whoever has begun it. */
    WITHDRAWN;

    /** The statuses that can follow; none after the last. */
    public Set<CorrectionStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(DECISION, WITHDRAWN);
            case DECISION -> Set.of(ACCEPTED, REJECTED, WITHDRAWN);
            case ACCEPTED, REJECTED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether somebody still has to say something. */
    public boolean isOpen() {
        return !next().isEmpty();
    }

    CorrectionStatus to(CorrectionStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("CORRECTION_STEP_NOT_POSSIBLE");
        }
        return target;
    }
}

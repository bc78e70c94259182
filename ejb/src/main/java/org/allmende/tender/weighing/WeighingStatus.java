package org.allmende.tender.weighing;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a weighing stands, with every step that is possible from there.
 *
 * <p>Errors: {@code WEIGHING_STEP_NOT_POSSIBLE}.
 */
public enum WeighingStatus {
    /** Those who were asked may answer. */
    OPEN,
    /** The result is there, and an officer decides. */
    CLOSED,
    /** The time passed without any answer. */
    SILENT,
    /** The criteria weigh what came of it. */
    TAKEN_OVER,
    /** The council weighs otherwise, and says why. */
    DEPARTED,
    /** The council has taken the question back, or the draft was thrown away. */
    WITHDRAWN;

    /** The statuses that can follow; none after the last. */
    public Set<WeighingStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(CLOSED, SILENT, WITHDRAWN);
            case CLOSED -> Set.of(TAKEN_OVER, DEPARTED, WITHDRAWN);
            case SILENT, TAKEN_OVER, DEPARTED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether the tender cannot be published as long as it stands so. */
    public boolean isRunning() {
        return this == OPEN || this == CLOSED;
    }

    WeighingStatus to(WeighingStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("WEIGHING_STEP_NOT_POSSIBLE");
        }
        return target;
    }
}

package org.allmende.planning;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where an early notice stands.
 *
 * <p>Errors: {@code EARLY_STEP_NOT_POSSIBLE}.
 */
public enum EarlyStatus {
    /** Being written; the council alone sees it. */
    DRAFT,
    /** Public, and not changed any more. */
    PUBLISHED,
    /** The council does not go on, and says why; it stays public. */
    WITHDRAWN;

    /** The statuses that can follow. */
    public Set<EarlyStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(WITHDRAWN);
            case WITHDRAWN -> Set.of();
        };
    }

    EarlyStatus to(EarlyStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("EARLY_STEP_NOT_POSSIBLE");
        }
        return target;
    }
}

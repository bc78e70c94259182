package org.allmende.phase;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/** Where a proposed shortlist stands. Errors: {@code SHORTLIST_ENDED(status)} where it waits no more. */
public enum ShortlistStatus {
    /** For a second officer. */
    PROPOSED,
    /** A second officer has confirmed it; everybody concerned is told. */
    CONFIRMED,
    /** A second officer has said what is to be looked at first. */
    SENT_BACK,
    /** The tender has ended before. */
    WITHDRAWN;

    /** What can follow; nothing after the end. */
    public Set<ShortlistStatus> next() {
        return this == PROPOSED ? Set.of(CONFIRMED, SENT_BACK, WITHDRAWN) : Set.of();
    }

    ShortlistStatus to(ShortlistStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("SHORTLIST_ENDED", name());
        }
        return target;
    }
}

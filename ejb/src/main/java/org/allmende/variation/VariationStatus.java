package org.allmende.variation;

import java.util.EnumSet;
import java.util.Set;
import org.allmende.shared.DomainProblem;

/** Where a change of a contract stands, and what may follow. */
public enum VariationStatus {
    /** The provider is asked. */
    PROPOSED,
    /** The provider agrees. */
    AGREED,
    /** The contract change notice is public. */
    NOTICE_PUBLISHED,
    /** Both have signed: the contract is changed. */
    IN_FORCE,
    /** The provider does not agree. */
    REFUSED,
    /** The council has taken it back. */
    WITHDRAWN,
    /** Nobody answered in time, or the contract ended before. */
    LAPSED;

    public Set<VariationStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(AGREED, REFUSED, WITHDRAWN, LAPSED);
            case AGREED -> EnumSet.of(NOTICE_PUBLISHED, IN_FORCE, WITHDRAWN, LAPSED);
            case NOTICE_PUBLISHED -> EnumSet.of(IN_FORCE, WITHDRAWN, LAPSED);
            case IN_FORCE, REFUSED, WITHDRAWN, LAPSED -> EnumSet.noneOf(VariationStatus.class);
        };
    }

    /** The target, if it may follow; else {@code VARIATION_STEP_NOT_POSSIBLE}. */
    public VariationStatus to(VariationStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("VARIATION_STEP_NOT_POSSIBLE");
        }
        return target;
    }

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return !next().isEmpty();
    }
}

package org.allmende.challenge.decision;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a decision stands, with every step that is possible from there.
 *
 * <p>Errors: {@code EOI_DECISION_NOT_OPEN} for a step that is not.
 */
public enum DecisionStatus {
    /** One officer has proposed it; another has to confirm it or to send it back. */
    PROPOSED,
    /** The other officer wants something changed; a new proposal follows. */
    SENT_BACK,
    /** Two officers want to modify; the body has to agree. */
    OFFERED,
    /** The body does not agree: the council decides anew, without the change or with another. */
    DECLINED,
    /** It holds. */
    MADE;

    public Set<DecisionStatus> next() {
        return switch (this) {
            case PROPOSED -> Set.of(SENT_BACK, OFFERED, MADE);
            case OFFERED -> Set.of(DECLINED, MADE);
            case SENT_BACK, DECLINED, MADE -> Set.of();
        };
    }

    /** Whether somebody has to act on it. */
    public boolean isOpen() {
        return !next().isEmpty();
    }

    /** Key of its name. */
    public String messageKey() {
        return "decision.status." + name();
    }

    DecisionStatus to(DecisionStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("EOI_DECISION_NOT_OPEN");
        }
        return target;
    }
}

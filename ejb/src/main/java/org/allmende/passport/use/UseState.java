package org.allmende.passport.use;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a use stands, with every step that is possible from there.
 *
 * <p>Errors: {@code USE_OVER}; {@code USE_SENT} after the sending.
 */
public enum UseState {
    /** Waits for the holder. */
    ASKED,
    /** The holder agrees to this one use. */
    CONSENTED,
    REFUSED,
    /** The holder has taken the consent back before the sending. */
    WITHDRAWN,
    /** Those who asked no longer want it. */
    DROPPED,
    /** Unanswered when the matter was sent. */
    LAPSED,
    /** Went with the matter to the council, for good. */
    SENT;

    /** The states that can follow; none after the last. */
    public Set<UseState> next() {
        return switch (this) {
            case ASKED -> Set.of(CONSENTED, REFUSED, DROPPED, LAPSED);
            case CONSENTED -> Set.of(WITHDRAWN, DROPPED, SENT);
            case REFUSED, WITHDRAWN, DROPPED, LAPSED, SENT -> Set.of();
        };
    }

    /** Whether it may still go with the matter. */
    public boolean isOpen() {
        return !next().isEmpty();
    }

    UseState to(UseState target) {
        if (!next().contains(target)) {
            throw new DomainProblem(this == SENT ? "USE_SENT" : "USE_OVER");
        }
        return target;
    }

    public String messageKey() {
        return "passport.use." + name();
    }
}

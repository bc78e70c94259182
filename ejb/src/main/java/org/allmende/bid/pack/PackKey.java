package org.allmende.bid.pack;

import java.util.Optional;
import java.util.UUID;

/**
 * Which field of a bid, in a form the same as in the portal.
 *
 * @param id of the criterion, the condition, the lot, the line or the offered outcome
 */
public record PackKey(Kind kind, UUID id) {

    /** What a field says. */
    public enum Kind {
        /** Words for a criterion. */
        ANSWER,
        /** Whether a condition of participation is met: {@code yes}, {@code no} or nothing. */
        MET,
        /** Where it is shown that a condition is met. */
        SHOWN,
        /** Pounds for a lot. */
        PRICE,
        /** Pounds for one unit of a line of a price table. */
        UNIT_PRICE,
        /** A number of an outcome. */
        PROMISE;

        public boolean isNumber() {
            return this == PRICE || this == UNIT_PRICE || this == PROMISE;
        }
    }

    static Optional<PackKey> read(String written) {
        int colon = written.indexOf(':');
        try {
            return Optional.of(new PackKey(
                    Kind.valueOf(written.substring(0, Math.max(colon, 0))),
                    UUID.fromString(written.substring(colon + 1))));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** As it stands in a form: {@code ANSWER:9f2…}. */
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}

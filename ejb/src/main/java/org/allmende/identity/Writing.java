package org.allmende.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote last, and when: what one person writes without a longer pause is one version, wherever versions are kept.
 *
 * @param writer null: not known any more, and continued by nobody
 */
public record Writing(@Nullable PersonId writer, Instant savedAt) {

    /** After a pause of this length a new version begins. */
    public static final Duration PAUSE = Duration.ofMinutes(10);

    public boolean isContinuedBy(PersonId author, Instant now) {
        return author.equals(writer) && now.isBefore(savedAt.plus(PAUSE));
    }
}

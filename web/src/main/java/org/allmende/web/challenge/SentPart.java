package org.allmende.web.challenge;

import java.time.Instant;
import java.util.List;
import org.allmende.challenge.PartId;
import org.allmende.challenge.PartKind;
import org.allmende.web.layout.TextDifference;
import org.jspecify.annotations.Nullable;

/**
 * A part as the council reads it.
 *
 * @param of whose it is; empty for the body's own
 * @param words as they were sent
 * @param amendedWords what it says since the council asked for it to be amended; null where nothing was
 */
public record SentPart(
        PartId id,
        PartKind kind,
        String of,
        String words,
        @Nullable String amendedWords,
        @Nullable Instant amendedAt) {

    public boolean isAmended() {
        return amendedWords != null;
    }

    /** From what was sent to what holds. */
    public List<TextDifference.Stretch> getChange() {
        return TextDifference.between(words, current());
    }

    /** What holds. */
    public String current() {
        return amendedWords == null ? words : amendedWords;
    }
}

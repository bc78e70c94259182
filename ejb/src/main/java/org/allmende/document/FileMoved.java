package org.allmende.document;

import java.time.Instant;
import java.util.UUID;

/**
 * Something happened to a file on its way, within the transaction in which it did.
 *
 * @param subject what the file belongs to
 * @param purpose the word of its shelf: {@code bid}
 * @param from byte of the file at which the piece began
 * @param upTo bytes that are here now
 * @param size as announced
 * @param at the database's clock
 */
public record FileMoved(
        UUID subject, String purpose, DocumentId document, Step step, long from, long upTo, long size, Instant at) {

    /** What it was. */
    public enum Step {
        ANNOUNCED,
        RECEIVED,
        INTERRUPTED,
        /** What came last was not what was sent, and must come again from there on. */
        DAMAGED,
        WHOLE,
        REMOVED,
        /** Taken away, because nobody went on with it. */
        LEFT_ALONE
    }

    static FileMoved of(Document document, Step step, long from, Instant at) {
        return new FileMoved(
                document.subject(),
                document.purpose(),
                document.id(),
                step,
                from,
                document.received(),
                document.size(),
                at);
    }
}

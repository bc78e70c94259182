package org.allmende.web.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.allmende.challenge.ExpressionOfInterest;

/** The letters that a council writes in the course of a challenge. */
public enum LetterKind {
    /** That it was received, and what happens next. */
    RECEIPT,
    /** When the council expects to decide: Localism Act 2011 s.84(6)-(7). */
    TIMING,
    /** The decision, with its reasons: s.84(8)-(9). */
    DECISION;

    /** As an address writes it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "letter." + path() + ".title";
    }

    /** Whether it has been written. */
    public boolean isWritten(ExpressionOfInterest expression) {
        return switch (this) {
            case RECEIPT -> expression.isPublic();
            case TIMING -> expression.timingNoticeAt().isPresent();
            case DECISION -> expression.decidedAt().isPresent();
        };
    }

    public static Optional<LetterKind> of(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }
}

package org.allmende.challenge;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * That a ground for rejection is there, as the officers word it: for a ground of fact the document that shows it, for a
 * judgement on people what it rests on.
 *
 * <p>Source: S.I. 2012/1647 Sch paras 4, 6, 7 and 8 for the documents ("evidenced in writing", "is already the subject",
 * "conducted in writing", "has published"); paras 3 and 9 judge the body, and Localism Act 2011 s.84(8)(b) demands reasons.
 *
 * <p>Errors: {@code EOI_SUBSTANCE_MISSING(number of the ground, least characters)}, {@code EOI_DOCUMENT_MISSING(number of the
 * ground)}, {@code EOI_DOCUMENT_NOT_BEFORE_DECISION(its date)}.
 *
 * @param substance what the ground rests on
 * @param documentTitle what the document is and where it can be read
 * @param documentDate the day that the document bears
 */
public record GroundFinding(
        RejectionGround ground,
        @Nullable String substance,
        @Nullable String documentTitle,
        @Nullable LocalDate documentDate) {

    /** Shorter than this, nobody can follow a judgement on people. */
    public static final int SHORTEST_SUBSTANCE = 150;

    private static final int FEWEST_WORDS = 15;

    public GroundFinding {
        substance = stripped(substance);
        documentTitle = stripped(documentTitle);
    }

    /** A ground of judgement that needs neither. */
    public static GroundFinding of(RejectionGround ground) {
        return new GroundFinding(ground, null, null, null);
    }

    /** Only what the ground needs: what is left over from another choice is not kept. */
    public GroundFinding needed() {
        return new GroundFinding(
                ground,
                ground.needsSubstance() ? substance : null,
                ground.needsDocument() ? documentTitle : null,
                ground.needsDocument() ? documentDate : null);
    }

    /** Whether it could carry a decision made on that day. */
    public void requireLawful(LocalDate decisionDay) {
        if (ground.needsSubstance() && !isSubstantial()) {
            throw new DomainProblem("EOI_SUBSTANCE_MISSING", ground.number(), SHORTEST_SUBSTANCE);
        }
        if (!ground.needsDocument()) {
            return;
        }
        if (documentTitle == null || documentDate == null) {
            throw new DomainProblem("EOI_DOCUMENT_MISSING", ground.number());
        }
        if (!documentDate.isBefore(decisionDay)) {
            throw new DomainProblem("EOI_DOCUMENT_NOT_BEFORE_DECISION", documentDate);
        }
    }

    /** Long enough, and not the same few words again and again. */
    private boolean isSubstantial() {
        return substance != null
                && substance.length() >= SHORTEST_SUBSTANCE
                && Arrays.stream(substance.toLowerCase(Locale.ROOT).split("\\P{L}+"))
                                .filter(word -> !word.isEmpty())
                                .distinct()
                                .count()
                        >= FEWEST_WORDS;
    }

    private static @Nullable String stripped(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}

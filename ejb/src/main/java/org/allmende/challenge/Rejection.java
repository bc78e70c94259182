package org.allmende.challenge;

import java.time.LocalDate;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * A rejection as the officer words it: ground, reasons, and for a ground of fact the document that shows it.
 *
 * <p>Source: Localism Act 2011 s.84(8)-(9) for the reasons; S.I. 2012/1647 Sch paras 4, 6, 7 and 8 for the documents.
 *
 * <p>Errors: {@code EOI_REASONS_MISSING}, {@code EOI_DOCUMENT_MISSING(number of the ground)}, {@code
 * EOI_DOCUMENT_NOT_BEFORE_DECISION(its date)}.
 *
 * @param documentTitle what the document is and where it can be read
 * @param documentDate the day that the document bears
 */
public record Rejection(
        RejectionGround ground,
        String reasons,
        @Nullable String documentTitle,
        @Nullable LocalDate documentDate) {

    /** Shorter than this, reasons cannot be reasons. */
    static final int SHORTEST_REASONS = 40;

    public Rejection {
        reasons = reasons.strip();
    }

    void requireLawful(LocalDate decisionDay) {
        if (reasons.length() < SHORTEST_REASONS) {
            throw new DomainProblem("EOI_REASONS_MISSING");
        }
        if (!ground.needsDocument()) {
            return;
        }
        if (documentTitle == null || documentTitle.isBlank() || documentDate == null) {
            throw new DomainProblem("EOI_DOCUMENT_MISSING", ground.number());
        }
        if (!documentDate.isBefore(decisionDay)) {
            throw new DomainProblem("EOI_DOCUMENT_NOT_BEFORE_DECISION", documentDate);
        }
    }
}

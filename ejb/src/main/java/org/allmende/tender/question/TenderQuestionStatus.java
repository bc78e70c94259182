package org.allmende.tender.question;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a question about a tender stands.
 *
 * <p>Errors: {@code TENDER_QUESTION_CLOSED} for a second answer.
 */
public enum TenderQuestionStatus {
    /** Not yet answered; its words are read by the council's procurement officers and the asker alone. */
    WAITING,
    /** Published with its answer. */
    ANSWERED,
    /** Published with the reason why it is not answered. */
    REFUSED,
    /** The deadline for bids passed, or the tender ended, before it was answered; its words stay unpublished. */
    LAPSED;

    /** The statuses that can follow; none after the last. */
    public Set<TenderQuestionStatus> next() {
        return this == WAITING ? Set.of(ANSWERED, REFUSED, LAPSED) : Set.of();
    }

    /** Whether everybody reads the question. */
    public boolean isPublic() {
        return this == ANSWERED || this == REFUSED;
    }

    TenderQuestionStatus to(TenderQuestionStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("TENDER_QUESTION_CLOSED");
        }
        return target;
    }

    public String messageKey() {
        return "tenderquestion.status." + name();
    }
}

package org.allmende.web.tenderquestion;

import java.time.Instant;
import java.time.LocalDate;
import org.allmende.tender.question.TenderQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A question as one reader may see it.
 *
 * @param words what this reader reads of it; null: nothing yet
 * @param mine whether the reader has asked it
 * @param change what the answer changes in the tender; null: nothing
 * @param settledBy the number of the amendment that has made the change; null: none has yet
 * @param link where the reader answers it; null: nowhere
 */
public record QuestionLine(
        int number,
        String status,
        String statusKey,
        @Nullable String words,
        boolean mine,
        boolean edited,
        LocalDate askedOn,
        Instant due,
        @Nullable String answer,
        @Nullable String change,
        @Nullable Integer settledBy,
        @Nullable String refusalKey,
        @Nullable String reasons,
        @Nullable Instant closedAt,
        @Nullable String link) {

    /**
     * @param full whether the reader reads what is not published: an officer's and the asker's right
     * @param answerLink where the reader answers it; null: not the reader's
     */
    static QuestionLine of(
            TenderQuestion question,
            boolean mine,
            boolean full,
            @Nullable Integer settledBy,
            @Nullable String answerLink,
            Instant now) {
        boolean late = question.isOverdue(now);
        return new QuestionLine(
                question.number(),
                kind(question, late),
                late
                        ? question.status().messageKey() + ".late"
                        : question.status().messageKey(),
                question.wording().orElse(full || mine ? question.words() : null),
                mine,
                question.isEdited(),
                question.askedOn(),
                question.deadline().at(),
                question.answer().orElse(null),
                question.change().orElse(null),
                settledBy,
                question.refusalKind().map(kind -> kind.messageKey()).orElse(null),
                question.refusalReasons().orElse(null),
                question.closedAt().orElse(null),
                question.isWaiting() ? answerLink : null);
    }

    private static String kind(TenderQuestion question, boolean late) {
        return switch (question.status()) {
            case WAITING -> late ? "bad" : "doing";
            case ANSWERED -> "done";
            case REFUSED -> "locked";
            case LAPSED -> "none";
        };
    }
}

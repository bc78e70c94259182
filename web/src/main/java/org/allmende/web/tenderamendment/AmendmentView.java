package org.allmende.web.tenderamendment;

import java.time.Instant;
import java.util.List;
import org.allmende.tender.amendment.Amendment;
import org.jspecify.annotations.Nullable;

/**
 * An amendment as everybody reads it.
 *
 * @param kept why the deadline stays; null where it moves
 * @param questionsBefore null: the tender took no questions
 * @param questions whether the last instant for questions moves
 */
public record AmendmentView(
        int number,
        Instant publishedAt,
        String reasons,
        Instant deadlineBefore,
        Instant deadlineAfter,
        boolean later,
        @Nullable String kept,
        @Nullable Instant questionsBefore,
        @Nullable Instant questionsAfter,
        boolean questions,
        List<AmendedWords> words) {

    public AmendmentView {
        words = List.copyOf(words);
    }

    static AmendmentView of(Amendment amendment) {
        return new AmendmentView(
                amendment.number(),
                amendment.publishedAt(),
                amendment.reasons(),
                amendment.deadlineBefore(),
                amendment.deadlineAfter(),
                amendment.isDeadlineMoved(),
                amendment.deadlineKept().orElse(null),
                amendment.questionsBefore().orElse(null),
                amendment.questionsAfter().orElse(null),
                amendment.isQuestionsMoved(),
                amendment.parts().stream()
                        .map(part -> AmendedWords.of(part.kind(), part.number(), part.before(), part.after()))
                        .toList());
    }
}

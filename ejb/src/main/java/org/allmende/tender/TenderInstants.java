package org.allmende.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.QuestionTiming;
import org.allmende.calendar.WorkingDays;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * Until when bids and questions come in; never shortened once published.
 *
 * <p>Errors: {@code TENDER_DEADLINE_NOT_LATER(deadline)}, {@code AMENDMENT_QUESTIONS_EARLIER(instant)}, {@code TENDER_QUESTIONS_NOT_BETWEEN}.
 */
@Embeddable
class TenderInstants {

    @Column
    private @Nullable Instant deadline;

    @Column(name = "questions_until")
    private @Nullable Instant questionsUntil;

    protected TenderInstants() {}

    TenderInstants(@Nullable Instant deadline, @Nullable Instant questionsUntil) {
        this.deadline = deadline;
        this.questionsUntil = questionsUntil;
    }

    void takeQuestionsByRule(Instant now, WorkingDays calendar) {
        if (questionsUntil == null) {
            questionsUntil = QuestionTiming.lastQuestions(now, deadline().orElseThrow(), calendar)
                    .at();
        }
    }

    void extend(Instant later) {
        Instant before = deadline().orElseThrow().at();
        if (!later.isAfter(before)) {
            throw new DomainProblem("TENDER_DEADLINE_NOT_LATER", before);
        }
        deadline = later;
    }

    void takeQuestionsUntil(Instant until, Instant now) {
        if (questionsUntil != null && until.isBefore(questionsUntil)) {
            throw new DomainProblem("AMENDMENT_QUESTIONS_EARLIER", questionsUntil);
        }
        if (!until.isAfter(now) || !until.isBefore(deadline().orElseThrow().at())) {
            throw new DomainProblem("TENDER_QUESTIONS_NOT_BETWEEN");
        }
        questionsUntil = until;
    }

    Optional<Deadline> deadline() {
        return Optional.ofNullable(deadline).map(at -> new Deadline(at, ClockRule.TENDER_DEADLINE));
    }

    Optional<Deadline> questionsDeadline() {
        return Optional.ofNullable(questionsUntil).map(at -> new Deadline(at, ClockRule.CLARIFICATION));
    }
}

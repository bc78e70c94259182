package org.allmende.bpmn.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderCancelled;
import org.allmende.tender.TenderDeadlineMoved;
import org.allmende.tender.Tenders;
import org.allmende.tender.question.TenderQuestion;
import org.allmende.tender.question.TenderQuestionAsked;
import org.allmende.tender.question.TenderQuestionDecided;
import org.allmende.tender.question.TenderQuestions;

/** Moves {@code TenderQuestion.bpmn} as the domain tells. Its subject is the question; who asked is none of its variables. */
@ApplicationScoped
public class TenderQuestionProcess {

    public static final String KEY = "TenderQuestion";
    public static final String ANSWER = "Task_AnswerTenderQuestion";
    public static final String TENDER_ENDED = "Message_TenderEnded";

    /** The boundary event at the deadline for bids. */
    static final String BIDS_DUE = "Event_BidsDue";

    static final String DUE = "answerDue";
    static final String LATE = "answerLate";
    static final String CLOSES = "closesAt";
    static final String ANSWERED = "answered";

    @Inject
    private Steps steps;

    @Inject
    private Tenders tenders;

    @Inject
    private TenderQuestions questions;

    void start(@Observes TenderQuestionAsked event) {
        Tender tender = tenders.get(event.tender());
        TenderQuestion question = questions.get(event.question());
        Instant due = question.deadline().at();
        steps.start(
                KEY,
                event.question(),
                Map.of(
                        "reference",
                        tender.reference() + "/" + question.number(),
                        "caseId",
                        tender.caseId().value().toString(),
                        "councilId",
                        tender.councilId().value().toString(),
                        "title",
                        tender.title(),
                        DUE,
                        Date.from(due),
                        LATE,
                        Date.from(late(due)),
                        CLOSES,
                        Date.from(TenderProcess.closesAt(
                                tender.deadline().orElseThrow().at()))));
    }

    /** The due instant is in time: the timer announces the second after it, and the guard decides. */
    static Instant late(Instant due) {
        return due.plusSeconds(1);
    }

    void decided(@Observes TenderQuestionDecided event) {
        steps.complete(KEY, event.question(), ANSWER, Map.of(ANSWERED, event.answered()));
    }

    /** What was asked may be answered for as long as bids come in; until when it was promised stays. */
    void deadlineMoved(@Observes TenderDeadlineMoved event) {
        Map<String, Object> closes = Map.of(CLOSES, Date.from(TenderProcess.closesAt(event.deadline())));
        questions.waitingOf(event.tender()).stream()
                .filter(question -> steps.isRunning(KEY, question.id()))
                .forEach(question -> steps.moveTimer(KEY, question.id(), BIDS_DUE, closes));
    }

    void cancelled(@Observes TenderCancelled event) {
        questions.of(event.tender()).stream()
                .filter(question -> steps.isRunning(KEY, question.id()))
                .forEach(question -> steps.message(KEY, question.id(), TENDER_ENDED));
    }
}

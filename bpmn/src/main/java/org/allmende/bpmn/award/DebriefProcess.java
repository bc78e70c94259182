package org.allmende.bpmn.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.award.Award;
import org.allmende.award.Awards;
import org.allmende.award.debrief.DebriefAnswered;
import org.allmende.award.debrief.DebriefAsked;
import org.allmende.award.debrief.DebriefQuestion;
import org.allmende.award.debrief.DebriefQuestions;
import org.allmende.bid.Bids;
import org.allmende.bpmn.engine.Steps;
import org.allmende.tender.Tenders;

/** Moves {@code Debrief.bpmn} as the domain tells. Its subject is the question about an assessment summary. */
@ApplicationScoped
public class DebriefProcess {

    public static final String KEY = "Debrief";

    static final String ANSWER = "Task_AnswerDebrief";
    static final String DUE = "answerDue";
    static final String LATE = "answerLate";

    @Inject
    private Steps steps;

    @Inject
    private Awards awards;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private DebriefQuestions questions;

    void asked(@Observes DebriefAsked event) {
        DebriefQuestion question = questions.get(event.question());
        Award award = awards.get(event.award());
        Map<String, Object> variables =
                new HashMap<>(variables(question.deadline().at()));
        variables.put("reference", bids.get(question.bidId()).reference());
        variables.put("caseId", award.caseId().value().toString());
        variables.put("councilId", award.councilId().value().toString());
        variables.put("title", tenders.get(award.tenderId()).title());
        steps.start(KEY, event.question(), variables);
    }

    /** The due instant is in time: the timer announces the second after it, and the guard decides. */
    static Map<String, Object> variables(Instant due) {
        return Map.of(DUE, Date.from(due), LATE, Date.from(due.plusSeconds(1)));
    }

    void answered(@Observes DebriefAnswered event) {
        steps.complete(KEY, event.question(), ANSWER, Map.of());
    }
}

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
import org.allmende.award.objection.ClaimRecorded;
import org.allmende.award.objection.CourtEndRecorded;
import org.allmende.award.objection.Objection;
import org.allmende.award.objection.ObjectionAnswered;
import org.allmende.award.objection.ObjectionEnded;
import org.allmende.award.objection.ObjectionId;
import org.allmende.award.objection.ObjectionLodged;
import org.allmende.award.objection.Objections;
import org.allmende.bpmn.engine.Steps;
import org.allmende.tender.Tenders;

/**
 * Moves {@code AwardObjection.bpmn} as the domain tells. Its subject is the objection; who objects is none of its variables. The
 * process of the award is not touched when an objection comes in, so that nothing there can make the objection fail: the end of the
 * standstill asks whether one is open.
 */
@ApplicationScoped
public class AwardObjectionProcess {

    public static final String KEY = "AwardObjection";

    static final String ANSWER = "Task_AnswerObjection";
    static final String COURT_END = "Task_RecordCourtEnd";
    static final String ENDED = "Message_ObjectionEnded";
    static final String DUE = "answerDue";
    static final String LATE = "answerLate";
    static final String CLAIMED = "claimed";
    static final String OUTCOME = "outcome";
    static final String SET_ASIDE = "setAside";

    @Inject
    private Steps steps;

    @Inject
    private Awards awards;

    @Inject
    private Tenders tenders;

    @Inject
    private Objections objections;

    void lodged(@Observes ObjectionLodged event) {
        start(event.objection(), false);
    }

    private void start(ObjectionId id, boolean claimed) {
        Objection objection = objections.get(id);
        Award award = awards.get(objection.awardId());
        Map<String, Object> variables =
                new HashMap<>(variables(objection.deadline().at(), claimed));
        variables.put("reference", award.reference() + "/" + objection.number());
        variables.put("caseId", award.caseId().value().toString());
        variables.put("councilId", award.councilId().value().toString());
        variables.put("title", tenders.get(award.tenderId()).title());
        steps.start(KEY, id, variables);
    }

    /** The due instant is in time: the timer announces the second after it, and the guard decides. */
    static Map<String, Object> variables(Instant due, boolean claimed) {
        return Map.of(DUE, Date.from(due), LATE, Date.from(due.plusSeconds(1)), CLAIMED, claimed);
    }

    void answered(@Observes ObjectionAnswered event) {
        steps.complete(KEY, event.objection(), ANSWER, Map.of(OUTCOME, event.upheld() ? "UPHELD" : "REJECTED"));
    }

    void claimed(@Observes ClaimRecorded event) {
        if (event.answered()) {
            start(event.objection(), true);
        } else {
            steps.complete(KEY, event.objection(), ANSWER, Map.of(OUTCOME, "CLAIMED"));
        }
    }

    void ended(@Observes CourtEndRecorded event) {
        steps.complete(KEY, event.objection(), COURT_END, Map.of(SET_ASIDE, event.setAside()));
    }

    void ended(@Observes ObjectionEnded event) {
        steps.message(KEY, event.objection(), ENDED);
    }
}

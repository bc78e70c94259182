package org.allmende.bpmn.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.ExpressionTiming.ProcurementStart;
import org.allmende.challenge.EoiAccepted;
import org.allmende.challenge.EoiRejected;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.decision.DecisionProposed;
import org.allmende.challenge.decision.DecisionSentBack;
import org.allmende.challenge.decision.ModificationDeclined;
import org.allmende.challenge.decision.ModificationOffered;

/** Moves {@code EoiDecision.bpmn}, called by {@link RightToChallenge} with the same subject, as the domain tells. */
@ApplicationScoped
public class EoiDecision {

    public static final String KEY = "EoiDecision";
    public static final String PROPOSE = "Task_ProposeDecision";
    public static final String CONFIRM = "Task_ConfirmDecision";
    public static final String ANSWER = "Task_AnswerModification";
    public static final String TELL_DECISION_CLOCK = "Task_TellDecisionClock";

    static final String CONFIRMED = "confirmed";
    static final String MODIFIED = "modified";
    static final String AGREED = "agreed";

    @Inject
    private Steps steps;

    @Inject
    private Expressions expressions;

    void on(@Observes DecisionProposed event) {
        steps.complete(KEY, event.eoi(), PROPOSE, Map.of());
    }

    void on(@Observes DecisionSentBack event) {
        steps.complete(KEY, event.eoi(), CONFIRM, Map.of(CONFIRMED, false));
    }

    void on(@Observes ModificationOffered event) {
        steps.complete(KEY, event.eoi(), CONFIRM, Map.of(CONFIRMED, true, MODIFIED, true));
    }

    void on(@Observes ModificationDeclined event) {
        steps.complete(KEY, event.eoi(), ANSWER, Map.of(AGREED, false));
    }

    void on(@Observes EoiRejected event) {
        steps.complete(
                KEY, event.eoi(), CONFIRM, Map.of(CONFIRMED, true, MODIFIED, false, RightToChallenge.ACCEPTED, false));
    }

    /** By the second officer, or, where it was modified, by the body's consent. */
    void on(@Observes EoiAccepted event) {
        Map<String, Object> variables = new HashMap<>(RightToChallenge.clock(
                RightToChallenge.PROCUREMENT,
                expressions
                        .get(event.eoi())
                        .procurementStart()
                        .map(ProcurementStart::deadline)
                        .orElseThrow()));
        variables.put(RightToChallenge.ACCEPTED, true);
        if (steps.isWaiting(KEY, event.eoi(), ANSWER)) {
            variables.put(AGREED, true);
            steps.complete(KEY, event.eoi(), ANSWER, variables);
        } else {
            variables.put(CONFIRMED, true);
            variables.put(MODIFIED, false);
            steps.complete(KEY, event.eoi(), CONFIRM, variables);
        }
    }
}

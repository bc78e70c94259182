package org.allmende.bpmn.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.Deadline;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.EoiSubmitted;
import org.allmende.challenge.EoiWithdrawn;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.TimingNoticeSent;
import org.allmende.challenge.clock.ClockStage;
import org.allmende.register.Services;
import org.allmende.tender.TenderPublished;

/** Moves {@code RightToChallenge.bpmn} as the domain tells. Its subject is the expression of interest. */
@ApplicationScoped
public class RightToChallenge {

    public static final String KEY = "RightToChallenge";
    public static final String SEND_TIMING_NOTICE = "Task_SendTimingNotice";
    public static final String START_PROCUREMENT = "Task_StartProcurement";
    public static final String TELL_TIMING_CLOCK = "Task_TellTimingClock";
    public static final String TELL_PROCUREMENT_CLOCK = "Task_TellProcurementClock";
    public static final String WITHDRAWN = "Message_EoiWithdrawn";

    static final String TIMING = "timing";
    static final String DECISION = "decision";
    static final String PROCUREMENT = "procurement";
    static final String ACCEPTED = "accepted";

    @Inject
    private Steps steps;

    @Inject
    private Expressions expressions;

    @Inject
    private Services services;

    void start(@Observes EoiSubmitted event) {
        ExpressionOfInterest expression = expressions.get(event.eoi());
        Map<String, Object> variables = new HashMap<>(Map.of(
                "reference",
                expression.reference(),
                "caseId",
                expression.requireCase().value().toString(),
                "councilId",
                expression.council().value().toString(),
                "bodyId",
                expression.organisation().value().toString(),
                "title",
                services.get(expression.service()).title()));
        variables.putAll(clock(TIMING, expression.timingDeadline().orElseThrow()));
        variables.putAll(clock(DECISION, expression.decisionDeadline().orElseThrow()));
        steps.start(KEY, event.eoi(), variables);
    }

    /** When a clock ends, and when its stages begin: {@code timingDue}, {@code timingSoon}, {@code timingOver}, {@code timingLong}. */
    public static Map<String, Object> clock(String name, Deadline deadline) {
        return Map.of(
                name + "Due",
                Date.from(deadline.at()),
                name + "Soon",
                Date.from(ClockStage.SOON.beginsAt(deadline)),
                name + "Over",
                Date.from(ClockStage.OVERDUE.beginsAt(deadline)),
                name + "Long",
                Date.from(ClockStage.LONG_OVERDUE.beginsAt(deadline)));
    }

    void timed(@Observes TimingNoticeSent event) {
        steps.complete(KEY, event.eoi(), SEND_TIMING_NOTICE, Map.of());
    }

    /** After the procurement has started nothing waits any more: the body's withdrawal then stops nothing, s.84(10)-(11). */
    void withdrawn(@Observes EoiWithdrawn event) {
        if (steps.isRunning(KEY, event.eoi())) {
            steps.message(KEY, event.eoi(), WITHDRAWN);
        }
    }

    /** A second tender after an unsuccessful first finds the step taken, or the expression withdrawn, and changes nothing. */
    void procured(@Observes TenderPublished event) {
        if (event.eoi() == null) {
            return;
        }
        EoiId eoi = new EoiId(event.eoi());
        if (steps.isWaiting(KEY, eoi, START_PROCUREMENT)) {
            steps.complete(KEY, eoi, START_PROCUREMENT, Map.of());
        }
    }
}

package org.allmende.bpmn.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.Deadline;
import org.allmende.challenge.EoiAccepted;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.EoiRejected;
import org.allmende.challenge.EoiSubmitted;
import org.allmende.challenge.EoiWithdrawn;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.TimingNoticeSent;
import org.allmende.register.Services;
import org.allmende.tender.TenderPublished;

/** Moves {@code RightToChallenge.bpmn} as the domain tells. Its subject is the expression of interest. */
@ApplicationScoped
public class RightToChallenge {

    public static final String KEY = "RightToChallenge";
    public static final String SEND_TIMING_NOTICE = "Task_SendTimingNotice";
    public static final String DECIDE = "Task_DecideEoi";
    public static final String START_PROCUREMENT = "Task_StartProcurement";
    public static final String TELL_TIMING_OVERDUE = "Task_TellTimingOverdue";
    public static final String TELL_DECISION_OVERDUE = "Task_TellDecisionOverdue";
    public static final String WITHDRAWN = "Message_EoiWithdrawn";

    static final String TIMING_DUE = "timingDue";
    static final String TIMING_OVER = "timingOver";
    static final String DECISION_OVER = "decisionOver";
    static final String DECISION_DUE = "decisionDue";
    static final String PROCUREMENT_DUE = "procurementDue";
    static final String ACCEPTED = "accepted";

    @Inject
    private Steps steps;

    @Inject
    private Expressions expressions;

    @Inject
    private Services services;

    void start(@Observes EoiSubmitted event) {
        ExpressionOfInterest expression = expressions.get(event.eoi());
        Instant timing = expression.timingDeadline().map(Deadline::at).orElseThrow();
        Instant decision = expression.decisionDeadline().map(Deadline::at).orElseThrow();
        steps.start(
                KEY,
                event.eoi(),
                Map.of(
                        "reference",
                        expression.reference(),
                        "caseId",
                        expression.requireCase().value().toString(),
                        "councilId",
                        expression.council().value().toString(),
                        "title",
                        services.get(expression.service()).title(),
                        TIMING_DUE,
                        Date.from(timing),
                        TIMING_OVER,
                        over(timing),
                        DECISION_DUE,
                        Date.from(decision),
                        DECISION_OVER,
                        over(decision)));
    }

    void timed(@Observes TimingNoticeSent event) {
        steps.complete(KEY, event.eoi(), SEND_TIMING_NOTICE, Map.of());
    }

    void accepted(@Observes EoiAccepted event) {
        Instant latest = expressions
                .get(event.eoi())
                .procurementStart()
                .orElseThrow()
                .deadline()
                .at();
        steps.complete(KEY, event.eoi(), DECIDE, Map.of(ACCEPTED, true, PROCUREMENT_DUE, Date.from(latest)));
    }

    void rejected(@Observes EoiRejected event) {
        steps.complete(KEY, event.eoi(), DECIDE, Map.of(ACCEPTED, false));
    }

    /** After the procurement has started nothing waits any more: the body's withdrawal then stops nothing, s.84(11). */
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

    /** The engine's times are of milliseconds: the first of them that is late. */
    private static Date over(Instant lastInTime) {
        return Date.from(lastInTime.plusMillis(1));
    }
}

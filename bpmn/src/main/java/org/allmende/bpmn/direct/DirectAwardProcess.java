package org.allmende.bpmn.direct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectAwardNoticePublished;
import org.allmende.direct.DirectAwardProposed;
import org.allmende.direct.DirectAwardSentBack;
import org.allmende.direct.DirectAwardWithdrawn;
import org.allmende.direct.DirectAwards;
import org.allmende.direct.TransparencyNoticePublished;
import org.allmende.direct.objection.DirectSuspended;
import org.allmende.direct.objection.DirectSuspensionLifted;

/** Moves {@code DirectAward.bpmn} as the domain tells, from the first proposal on; who objects is none of its variables. */
@ApplicationScoped
public class DirectAwardProcess {

    public static final String KEY = "DirectAward";

    static final String APPROVE = "Task_ApproveDirect";
    static final String REVISE = "Task_ReviseDirect";
    static final String NOTICE = "Task_PublishDirectNotice";
    static final String ANSWER = "Task_AnswerDirect";
    static final String LIFTED = "Message_DirectLifted";
    static final String WITHDRAWN = "Message_DirectWithdrawn";
    static final String OBJECTED = "Message_DirectObjected";
    static final String SUSPENDED = "suspended";
    static final String APPROVED = "approved";

    private static final Duration MILLISECOND = Duration.ofMillis(1);

    @Inject
    private Steps steps;

    @Inject
    private DirectAwards awards;

    void proposed(@Observes DirectAwardProposed event) {
        DirectAward award = awards.get(event.direct());
        if (event.round() > 1) {
            steps.complete(KEY, award.id(), REVISE, Map.of("title", award.title()));
            return;
        }
        steps.start(
                KEY,
                award.id(),
                Map.of(
                        "reference",
                        award.reference(),
                        "caseId",
                        award.caseId().value().toString(),
                        "councilId",
                        award.councilId().value().toString(),
                        "title",
                        award.title()));
    }

    void sentBack(@Observes DirectAwardSentBack event) {
        steps.complete(KEY, event.direct(), APPROVE, Map.of(APPROVED, false));
    }

    void noticed(@Observes TransparencyNoticePublished event) {
        steps.complete(KEY, event.direct(), APPROVE, Map.of(APPROVED, true));
    }

    void awarded(@Observes DirectAwardNoticePublished event) {
        steps.complete(KEY, event.direct(), NOTICE, awarded(event.standstill(), event.noContractUntil()));
    }

    /** The engine counts in milliseconds: the timer's moment is the first of them after the last instant. */
    static Map<String, Object> awarded(boolean standstill, Instant ends) {
        Instant over = ends.truncatedTo(ChronoUnit.MILLIS).plus(MILLISECOND);
        return Map.of("standstill", standstill, "standstillEnds", Date.from(ends), "standstillOver", Date.from(over));
    }

    void suspended(@Observes DirectSuspended event) {
        steps.message(KEY, event.direct(), OBJECTED, Map.of("objectionDue", Date.from(event.due())));
    }

    /** Where the standstill still runs, nothing waits for it: the freeing asks whether an objection is open. */
    void lifted(@Observes DirectSuspensionLifted event) {
        steps.complete(KEY, event.direct(), ANSWER, Map.of());
        if (steps.isWaitingFor(KEY, event.direct(), LIFTED)) {
            steps.message(KEY, event.direct(), LIFTED, awarded(true, event.noContractUntil()));
        }
    }

    /** A draft that was never proposed has no process, and a contract's draft no more. */
    void withdrawn(@Observes DirectAwardWithdrawn event) {
        if (steps.isRunning(KEY, event.direct())) {
            steps.message(KEY, event.direct(), WITHDRAWN);
        }
    }
}

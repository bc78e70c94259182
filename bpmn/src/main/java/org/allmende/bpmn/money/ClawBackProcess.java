package org.allmende.bpmn.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.identity.OrganisationId;
import org.allmende.money.clawback.ClawBack;
import org.allmende.money.clawback.ClawBackDecided;
import org.allmende.money.clawback.ClawBackRaised;
import org.allmende.money.clawback.ClawBackReplied;
import org.allmende.money.clawback.ClawBackTiming;
import org.allmende.money.clawback.ClawBackWithdrawn;
import org.allmende.money.clawback.ClawBacks;
import org.allmende.money.clawback.CreditNoteGiven;

/** Moves {@code ClawBack.bpmn} as the domain tells. Its subject is the claw-back. */
@ApplicationScoped
public class ClawBackProcess {

    public static final String KEY = "ClawBack";
    public static final String REPLY = "Task_ReplyToClawBack";
    public static final String DECIDE = "Task_DecideClawBack";
    public static final String CREDIT = "Task_SendCreditNote";
    public static final String WITHDRAWN = "Message_ClawBackWithdrawn";

    static final String CORRECTION = "correction";
    static final String OWED = "owed";

    @Inject
    private Steps steps;

    @Inject
    private Contracts contracts;

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private WorkingDays calendar;

    void raised(@Observes ClawBackRaised event) {
        ClawBack clawBack = clawBacks.get(event.clawBack());
        Milestone milestone = contracts.milestone(clawBack.milestone());
        Contract contract = milestone.contract();
        Map<String, Object> variables = new HashMap<>(event.correction() ? toDecide(clawBack) : toReply(clawBack));
        variables.putAll(sides(contract.councilId(), contract.providerId(), event.correction()));
        variables.put("reference", milestone.reference());
        variables.put("title", milestone.title());
        variables.put("caseId", contract.caseId().value().toString());
        steps.start(KEY, event.clawBack(), variables);
    }

    static Map<String, Object> sides(OrganisationId council, OrganisationId provider, boolean correction) {
        return Map.of(
                "councilId",
                council.value().toString(),
                "providerId",
                provider.value().toString(),
                CORRECTION,
                correction);
    }

    private static Map<String, Object> toReply(ClawBack clawBack) {
        return until("reply", clawBack.replyDeadline().orElseThrow().at());
    }

    /** What the process knows of the decision. */
    static Map<String, Object> toDecide(ClawBack clawBack) {
        return until("decide", clawBack.decideDeadline().map(Deadline::at).orElseThrow());
    }

    /** The last instant is in time: the timer strikes the second after it, and the guard decides. */
    static Map<String, Object> until(String step, Instant last) {
        return Map.of(step + "By", Date.from(last), step + "Over", Date.from(last.plusSeconds(1)));
    }

    void replied(@Observes ClawBackReplied event) {
        steps.complete(KEY, event.clawBack(), REPLY, toDecide(clawBacks.get(event.clawBack())));
    }

    void decided(@Observes ClawBackDecided event) {
        Instant last =
                ClawBackTiming.toCredit(London.dayOf(event.at()), calendar).end();
        steps.complete(KEY, event.clawBack(), DECIDE, owed(event.owed(), last));
    }

    static Map<String, Object> owed(boolean owed, Instant creditBy) {
        return Map.of(OWED, owed, "creditBy", Date.from(creditBy));
    }

    void credited(@Observes CreditNoteGiven event) {
        steps.complete(KEY, event.clawBack(), CREDIT, Map.of());
    }

    void withdrawn(@Observes ClawBackWithdrawn event) {
        steps.message(KEY, event.clawBack(), WITHDRAWN);
    }
}

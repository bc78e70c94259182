package org.allmende.bpmn.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Contract;
import org.allmende.contract.Side;
import org.allmende.obligation.DueStatus;
import org.allmende.obligation.ObligationAnswered;
import org.allmende.obligation.ObligationDone;
import org.allmende.obligation.ObligationDue;
import org.allmende.obligation.ObligationDues;
import org.allmende.obligation.ObligationLapsed;
import org.allmende.obligation.ObligationOpened;
import org.allmende.obligation.ObligationTiming;

/** Moves {@code Obligation.bpmn} as the domain tells: one for each day on which an obligation is due. */
@ApplicationScoped
public class ObligationProcess {

    public static final String KEY = "Obligation";
    public static final String KEEP_FOR_PROVIDER = "Task_KeepForProvider";
    public static final String KEEP_FOR_COUNCIL = "Task_KeepForCouncil";
    public static final String ANSWER_FOR_PROVIDER = "Task_AnswerObligationForProvider";
    public static final String ANSWER_FOR_COUNCIL = "Task_AnswerObligationForCouncil";
    public static final String LAPSED = "Message_ObligationLapsed";

    static final String ACCEPTED = "accepted";
    static final String ANSWER_BY = "answerBy";

    @Inject
    private Steps steps;

    @Inject
    private ObligationDues dues;

    @Inject
    private WorkingDays calendar;

    void opened(@Observes ObligationOpened event) {
        ObligationDue due = dues.get(event.due());
        Contract contract = due.contract();
        Map<String, Object> variables =
                new HashMap<>(variables(due.side(), due.due(), ObligationTiming.reminder(due.due(), calendar)));
        variables.put("reference", due.reference());
        variables.put("title", contract.title());
        variables.put("caseId", contract.caseId().value().toString());
        variables.put("councilId", contract.councilId().value().toString());
        variables.put("providerId", contract.providerId().value().toString());
        steps.start(KEY, event.due(), variables);
    }

    /** The last instant is in time: the timer strikes the second after it, and the guard decides. */
    static Map<String, Object> variables(Side owes, LocalDate due, LocalDate reminder) {
        return Map.of(
                "byCouncil",
                owes == Side.COUNCIL,
                "dueAt",
                Date.from(London.endOf(due)),
                "dueOver",
                Date.from(London.endOf(due).plusSeconds(1)),
                "remindAt",
                Date.from(London.endOf(reminder.minusDays(1)).plusSeconds(1)));
    }

    void done(@Observes ObligationDone event) {
        ObligationDue due = dues.get(event.due());
        steps.complete(
                KEY,
                event.due(),
                due.side() == Side.PROVIDER ? KEEP_FOR_PROVIDER : KEEP_FOR_COUNCIL,
                Map.of(ANSWER_BY, Date.from(due.answerBy().orElseThrow())));
    }

    void answered(@Observes ObligationAnswered event) {
        ObligationDue due = dues.get(event.due());
        steps.complete(
                KEY,
                event.due(),
                due.side() == Side.PROVIDER ? ANSWER_FOR_COUNCIL : ANSWER_FOR_PROVIDER,
                Map.of(ACCEPTED, due.status() == DueStatus.ACCEPTED));
    }

    void lapsed(@Observes ObligationLapsed event) {
        steps.message(KEY, event.due(), LAPSED);
    }
}

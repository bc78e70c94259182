package org.allmende.bpmn.remedy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.London;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.remedy.Remedies;
import org.allmende.remedy.Remedy;
import org.allmende.remedy.RemedyAnswered;
import org.allmende.remedy.RemedyClosed;
import org.allmende.remedy.RemedyOpened;
import org.allmende.remedy.RemedyProposed;
import org.allmende.remedy.RemedyStatus;

/** Moves {@code Remedy.bpmn} as the domain tells. */
@ApplicationScoped
public class RemedyProcess {

    public static final String KEY = "Remedy";
    public static final String PROPOSE = "Task_ProposeRemedy";
    public static final String ANSWER = "Task_AnswerRemedy";
    public static final String CLOSED = "Message_RemedyClosed";

    static final String ACCEPTED = "accepted";

    @Inject
    private Steps steps;

    @Inject
    private Contracts contracts;

    @Inject
    private Remedies remedies;

    void opened(@Observes RemedyOpened event) {
        Milestone milestone = contracts.milestone(event.milestone());
        Map<String, Object> variables =
                new HashMap<>(plan(remedies.get(event.remedy()).deadline().at()));
        variables.put("reference", milestone.reference());
        variables.put("title", milestone.title());
        variables.put("caseId", milestone.contract().caseId().value().toString());
        variables.put("councilId", milestone.contract().councilId().value().toString());
        variables.put("providerId", milestone.contract().providerId().value().toString());
        steps.start(KEY, event.remedy(), variables);
    }

    /** The last instant is in time: the timer strikes the second after it, and the guard decides. */
    static Map<String, Object> plan(Instant planBy) {
        return Map.of("planBy", Date.from(planBy), "planOver", Date.from(planBy.plusSeconds(1)));
    }

    /** The day of the plan still counts. */
    static Map<String, Object> day(LocalDate remedyOn) {
        return Map.of("remedyOver", Date.from(London.endOf(remedyOn).plusSeconds(1)));
    }

    void proposed(@Observes RemedyProposed event) {
        steps.complete(KEY, event.remedy(), PROPOSE, Map.of());
    }

    void answered(@Observes RemedyAnswered event) {
        Remedy remedy = remedies.get(event.remedy());
        boolean accepted = remedy.status() == RemedyStatus.AGREED;
        Map<String, Object> variables = new HashMap<>(Map.of(ACCEPTED, accepted));
        variables.putAll(
                accepted
                        ? day(remedy.day().orElseThrow())
                        : plan(remedy.deadline().at()));
        steps.complete(KEY, event.remedy(), ANSWER, variables);
    }

    void closed(@Observes RemedyClosed event) {
        steps.message(KEY, event.remedy(), CLOSED);
    }
}

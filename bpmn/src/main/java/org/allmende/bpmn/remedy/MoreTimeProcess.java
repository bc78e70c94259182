package org.allmende.bpmn.remedy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.bpmn.outcome.MilestoneProcess;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.Side;
import org.allmende.remedy.MoreTime;
import org.allmende.remedy.MoreTimeAnswered;
import org.allmende.remedy.MoreTimeAsked;
import org.allmende.remedy.MoreTimeLapsed;
import org.allmende.remedy.MoreTimeStatus;
import org.allmende.remedy.Remedies;

/** Moves {@code MoreTime.bpmn} as the domain tells, and the milestone's own clock with what is agreed. */
@ApplicationScoped
public class MoreTimeProcess {

    public static final String KEY = "MoreTime";
    public static final String FOR_COUNCIL = "Task_AnswerMoreTimeForCouncil";
    public static final String FOR_PROVIDER = "Task_AnswerMoreTimeForProvider";
    public static final String LAPSED = "Message_MoreTimeLapsed";

    @Inject
    private Steps steps;

    @Inject
    private Contracts contracts;

    @Inject
    private Remedies remedies;

    @Inject
    private MilestoneProcess milestones;

    void asked(@Observes MoreTimeAsked event) {
        Milestone milestone = contracts.milestone(event.milestone());
        MoreTime request = remedies.moreTime(event.request());
        Map<String, Object> variables =
                new HashMap<>(variables(request.side(), request.deadline().at()));
        variables.put("reference", milestone.reference());
        variables.put("title", milestone.title());
        variables.put("caseId", milestone.contract().caseId().value().toString());
        variables.put("councilId", milestone.contract().councilId().value().toString());
        variables.put("providerId", milestone.contract().providerId().value().toString());
        steps.start(KEY, event.request(), variables);
    }

    /** The last instant is in time: the timer strikes the second after it, and the guard decides. */
    static Map<String, Object> variables(Side asks, Instant answerBy) {
        return Map.of(
                "byProvider",
                asks == Side.PROVIDER,
                "answerBy",
                Date.from(answerBy),
                "answerOver",
                Date.from(answerBy.plusSeconds(1)));
    }

    void answered(@Observes MoreTimeAnswered event) {
        MoreTime request = remedies.moreTime(event.request());
        steps.complete(KEY, event.request(), request.side() == Side.PROVIDER ? FOR_COUNCIL : FOR_PROVIDER, Map.of());
        if (request.status() == MoreTimeStatus.AGREED) {
            milestones.postpone(contracts.milestone(event.milestone()));
        }
    }

    void lapsed(@Observes MoreTimeLapsed event) {
        steps.message(KEY, event.request(), LAPSED);
    }
}

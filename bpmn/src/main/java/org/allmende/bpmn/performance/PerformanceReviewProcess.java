package org.allmende.bpmn.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.performance.PerformanceReview;
import org.allmende.performance.PerformanceReviews;
import org.allmende.performance.ReviewAssessed;
import org.allmende.performance.ReviewMoved;
import org.allmende.performance.ReviewPlanned;
import org.allmende.performance.ReviewReplied;

/** Moves {@code PerformanceReview.bpmn} as the domain tells. Its subject is one review; the next has a process of its own. */
@ApplicationScoped
public class PerformanceReviewProcess {

    public static final String KEY = "PerformanceReview";
    public static final String ASSESS = "Task_AssessPerformance";
    public static final String REPLY = "Task_ReplyToReview";

    static final String OPENS = "Event_ReviewOpens";

    @Inject
    private Steps steps;

    @Inject
    private Contracts contracts;

    @Inject
    private PerformanceReviews reviews;

    void planned(@Observes ReviewPlanned event) {
        PerformanceReview review = reviews.get(event.review());
        Contract contract = contracts.get(event.contract());
        Map<String, Object> variables = new HashMap<>(
                waiting(London.startOf(review.opensOn()), review.assessBy().at()));
        variables.put("reference", contract.reference());
        variables.put("caseId", contract.caseId().value().toString());
        variables.put("councilId", contract.councilId().value().toString());
        variables.put("providerId", contract.providerId().value().toString());
        variables.put("title", contract.title());
        steps.start(KEY, event.review(), variables);
    }

    /** The last instant is in time: the timer announces the second after it, and the guard decides. */
    static Map<String, Object> waiting(Instant opens, Instant assessBy) {
        return Map.of(
                "reviewOpens",
                Date.from(opens),
                "assessBy",
                Date.from(assessBy),
                "assessLate",
                Date.from(assessBy.plusSeconds(1)));
    }

    void moved(@Observes ReviewMoved event) {
        PerformanceReview review = reviews.get(event.review());
        steps.moveTimer(
                KEY,
                event.review(),
                OPENS,
                waiting(London.startOf(review.opensOn()), review.assessBy().at()));
    }

    void assessed(@Observes ReviewAssessed event) {
        Instant due = reviews.get(event.review()).replyDeadline().orElseThrow().at();
        steps.complete(KEY, event.review(), ASSESS, replying(due));
    }

    static Map<String, Object> replying(Instant due) {
        return Map.of("replyDue", Date.from(due), "replyOver", Date.from(due.plusSeconds(1)));
    }

    void replied(@Observes ReviewReplied event) {
        steps.complete(KEY, event.review(), REPLY, Map.of());
    }
}

package org.allmende.bpmn.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.performance.PerformanceNoticePublished;
import org.allmende.performance.PerformanceNoticeRecorded;
import org.allmende.performance.PerformanceNotices;

/**
 * Moves {@code PerformanceNotice.bpmn} as the domain tells. The case is none of its variables: until the notice is published, nobody but
 * the contract manager sees that one is due.
 */
@ApplicationScoped
public class PerformanceNoticeProcess {

    public static final String KEY = "PerformanceNotice";
    public static final String PUBLISH = "Task_PublishPerformanceNotice";

    @Inject
    private Steps steps;

    @Inject
    private Contracts contracts;

    @Inject
    private PerformanceNotices notices;

    void recorded(@Observes PerformanceNoticeRecorded event) {
        Contract contract = contracts.get(event.contract());
        Map<String, Object> variables =
                new HashMap<>(variables(notices.get(event.notice()).deadline().at()));
        variables.put("reference", contract.reference());
        variables.put("councilId", contract.councilId().value().toString());
        variables.put("title", contract.title());
        steps.start(KEY, event.notice(), variables);
    }

    /** The last instant is in time: the timer announces the second after it, and the guard decides. */
    static Map<String, Object> variables(Instant due) {
        return Map.of("publishBy", Date.from(due), "publishLate", Date.from(due.plusSeconds(1)));
    }

    void published(@Observes PerformanceNoticePublished event) {
        steps.complete(KEY, event.notice(), PUBLISH, Map.of());
    }
}

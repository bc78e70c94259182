package org.allmende.bpmn.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;

/** The way of a notice of breach or poor performance, in the real engine. */
class PerformanceNoticeProcessTest {

    private static final Instant RECORDED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant DUE = Instant.parse("2027-03-30T22:59:59.999999Z");

    private final String notice = UUID.randomUUID().toString();
    private final List<String> told = new ArrayList<>();

    @Test
    void aLateNoticeIsRemindedOfOnceAndCanStillBePublished() {
        JavaDelegate noted = execution -> told.add(execution.getCurrentActivityId());
        try (DiagramRun run = new DiagramRun(PerformanceNoticeProcess.KEY, Map.of("tellNoticeOverdue", noted))) {
            run.at(RECORDED);
            Map<String, Object> variables = new HashMap<>(PerformanceNoticeProcess.variables(DUE));
            variables.put("councilId", "ashcombe");
            run.start(notice, variables);
            assertThat(run.steps(notice)).containsExactly(PerformanceNoticeProcess.PUBLISH);
            assertThat(run.waiting(notice).get(0).getDueDate()).isEqualTo(Date.from(DUE));
            assertThat(run.seats(run.waiting(notice).get(0))).containsExactly("ashcombe:CONTRACT_MANAGER");
            run.runDueAt(DUE);
            assertThat(told).isEmpty();
            run.runAllDueAt(DUE.plusSeconds(1_000_000));
            assertThat(told).containsExactly("Task_TellNoticeOverdue");
            run.complete(run.waiting(notice).get(0), Map.of());
            assertThat(run.isRunning(notice)).isFalse();
            assertThat(run.endsOf(notice)).contains("End_NoticePublished");
            assertThat(run.untaken()).isEmpty();
        }
    }
}

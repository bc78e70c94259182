package org.allmende.bpmn.award;

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

/** The way of a question about an assessment summary, in the real engine. */
class DebriefProcessTest {

    private static final Instant ASKED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant DUE = Instant.parse("2027-03-04T23:59:59.999999Z");

    private final String question = UUID.randomUUID().toString();
    private final List<String> told = new ArrayList<>();

    @Test
    void aLateAnswerIsRemindedOfOnceAndCanStillBeGiven() {
        JavaDelegate noted = execution -> told.add(execution.getCurrentActivityId());
        try (DiagramRun run = new DiagramRun(DebriefProcess.KEY, Map.of("tellDebriefOverdue", noted))) {
            run.at(ASKED);
            Map<String, Object> variables = new HashMap<>(DebriefProcess.variables(DUE));
            variables.put("councilId", "ashcombe");
            run.start(question, variables);
            assertThat(run.steps(question)).containsExactly(DebriefProcess.ANSWER);
            assertThat(run.waiting(question).get(0).getDueDate()).isEqualTo(Date.from(DUE));
            assertThat(run.seats(run.waiting(question).get(0))).containsExactly("ashcombe:PROCUREMENT");
            run.runDueAt(DUE);
            assertThat(told).isEmpty();
            run.runAllDueAt(DUE.plusSeconds(1_000_000));
            assertThat(told).containsExactly("Task_TellDebriefOverdue");
            run.complete(run.waiting(question).get(0), Map.of());
            assertThat(run.isRunning(question)).isFalse();
            assertThat(run.endsOf(question)).contains("End_DebriefAnswered");
            assertThat(run.untaken()).isEmpty();
        }
    }
}

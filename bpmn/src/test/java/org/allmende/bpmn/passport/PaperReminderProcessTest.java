package org.allmende.bpmn.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.allmende.bpmn.testing.DiagramRun;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The daily timer and what it sets off, in a real engine. */
class PaperReminderProcessTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final List<String> DONE = new ArrayList<>();

    private static DiagramRun run;

    @BeforeAll
    static void startEngine() {
        JavaDelegate step = execution -> DONE.add(execution.getCurrentActivityId());
        run = new DiagramRun(PaperReminder.KEY, Map.of("tellPaperEnds", step));
        run.at(NOON);
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    @Test
    void eachDayItRunsOnce() {
        run.runAllDueAt(NOON);
        DONE.clear();
        run.runAllDueAt(NOON.plus(Duration.ofHours(1)));
        assertThat(DONE).isEmpty();
        run.runAllDueAt(NOON.plus(Duration.ofDays(1)));
        assertThat(DONE).containsExactly(PaperReminder.TELL);
        run.runAllDueAt(NOON.plus(Duration.ofDays(2)));
        assertThat(DONE).containsExactly(PaperReminder.TELL, PaperReminder.TELL);
    }
}

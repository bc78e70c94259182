package org.allmende.bpmn.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.register.data.DataStage;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of a request for data, in the real engine. */
class DataRequestProcessTest {

    private static final Instant RECEIVED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant DUE = Instant.parse("2027-03-31T22:59:59.999999Z");
    private static final Deadline DEADLINE = new Deadline(DUE, ClockRule.DATA_REQUEST);
    private static final List<String> TOLD = Collections.synchronizedList(new ArrayList<>());

    private static DiagramRun run;

    private final String request = UUID.randomUUID().toString();

    @BeforeAll
    static void startEngine() {
        run = new DiagramRun(DataRequestProcess.KEY, Map.of("tellDataClock", (JavaDelegate)
                execution -> TOLD.add(execution.getProcessBusinessKey() + " " + execution.getCurrentActivityId())));
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    @BeforeEach
    void ask() {
        run.at(RECEIVED);
        run.start(
                request,
                Map.of(
                        "councilId",
                        "ashcombe",
                        DataRequestProcess.DUE,
                        Date.from(DUE),
                        DataRequestProcess.SOON,
                        Date.from(DataStage.SOON.beginsAt(DEADLINE)),
                        DataRequestProcess.OVER,
                        Date.from(DataStage.OVERDUE.beginsAt(DEADLINE))));
    }

    private List<String> told() {
        return TOLD.stream()
                .filter(line -> line.startsWith(request))
                .map(line -> line.substring(request.length() + 1))
                .toList();
    }

    private void decide(boolean given) {
        run.complete(run.waiting(request).get(0), Map.of(DataRequestProcess.GIVEN, given));
    }

    @Test
    void anAnswerInTimeIsNeverRemindedOf() {
        assertThat(run.steps(request)).containsExactly(DataRequestProcess.ANSWER);
        assertThat(run.waiting(request).get(0).getDueDate()).isEqualTo(Date.from(DUE));
        run.runDueAt(DUE.minus(Duration.ofDays(8)));
        decide(true);
        run.runAllDueAt(DUE.plusMillis(1));
        assertThat(told()).isEmpty();
        assertThat(run.endsOf(request)).containsExactly("End_DataGiven");
    }

    @Test
    void aRefusalEndsItToo() {
        decide(false);
        assertThat(run.endsOf(request)).containsExactly("End_DataRefused");
        assertThat(run.isRunning(request)).isFalse();
    }

    @Test
    void aWeekBeforeTheCouncilIsRemindedAndAfterwardsItIsLateAndTheAnswerStillOwed() {
        run.runDueAt(DUE.minus(Duration.ofDays(7)));
        assertThat(told()).containsExactly("Task_RemindOfData");
        run.runDueAt(DUE.minusMillis(1));
        assertThat(told()).hasSize(1);
        run.runDueAt(DUE.plusMillis(1));
        assertThat(told()).containsExactly("Task_RemindOfData", "Task_TellDataOverdue");
        assertThat(run.steps(request)).containsExactly(DataRequestProcess.ANSWER);
        decide(true);
        assertThat(run.isRunning(request)).isFalse();
    }

    @Test
    void aWithdrawalEndsWhatWaits() {
        run.message(request, DataRequestProcess.WITHDRAWN);
        assertThat(run.isRunning(request)).isFalse();
        run.runAllDueAt(DUE.plusMillis(1));
        assertThat(told()).isEmpty();
        assertThat(run.endsOf(request)).containsExactly("End_DataWithdrawn");
    }
}

package org.allmende.bpmn.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of a disturbance, in the real engine. */
class DisturbanceProcessTest {

    private static final Instant FOUND = Instant.parse("2027-03-15T11:56:00Z");
    private static final Instant DUE = Instant.parse("2027-03-16T23:59:59.999999Z");
    private static final List<String> DONE = Collections.synchronizedList(new ArrayList<>());

    private static DiagramRun run;

    private final String disturbance = UUID.randomUUID().toString();

    @BeforeAll
    static void startEngine() {
        JavaDelegate noted =
                execution -> DONE.add(execution.getProcessBusinessKey() + " " + execution.getCurrentActivityId());
        run = new DiagramRun(DisturbanceProcess.KEY, Map.of("tellDisturbanceOverdue", noted));
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    @BeforeEach
    void find() {
        run.at(FOUND);
        run.start(
                disturbance,
                Map.of(
                        "councilId",
                        "ashcombe",
                        DisturbanceProcess.DUE,
                        Date.from(DUE),
                        DisturbanceProcess.LATE,
                        Date.from(DisturbanceProcess.late(DUE))));
    }

    private List<String> done() {
        return DONE.stream()
                .filter(line -> line.startsWith(disturbance))
                .map(line -> line.substring(disturbance.length() + 1))
                .toList();
    }

    private void decide(boolean extended) {
        run.complete(run.waiting(disturbance).get(0), Map.of(DisturbanceProcess.EXTENDED, extended));
    }

    @Test
    void procurementGivesEverybodyMoreTimeAndNobodyIsReminded() {
        assertThat(run.steps(disturbance)).containsExactly(DisturbanceProcess.DECIDE);
        assertThat(run.waiting(disturbance).get(0).getDueDate()).isEqualTo(Date.from(DUE));
        assertThat(run.seats(run.waiting(disturbance).get(0))).containsExactly("ashcombe:PROCUREMENT");
        decide(true);
        run.runAllDueAt(DUE.plusSeconds(2));
        assertThat(done()).isEmpty();
        assertThat(run.endsOf(disturbance)).containsExactly("End_DeadlineExtended");
    }

    @Test
    void aRefusalEndsItToo() {
        decide(false);
        assertThat(run.endsOf(disturbance)).containsExactly("End_ExtensionRefused");
        assertThat(run.isRunning(disturbance)).isFalse();
    }

    @Test
    void aLateDecisionIsSaidToBeLateAndStillWaitsForIt() {
        run.runDueAt(DUE);
        assertThat(done()).isEmpty();
        run.runDueAt(DUE.plusSeconds(1));
        assertThat(done()).containsExactly("Task_TellDisturbanceOverdue");
        assertThat(run.steps(disturbance)).containsExactly(DisturbanceProcess.DECIDE);
        decide(true);
        assertThat(run.isRunning(disturbance)).isFalse();
    }

    @Test
    void theEndOfTheTenderMakesItMoot() {
        run.message(disturbance, DisturbanceProcess.TENDER_ENDED);
        assertThat(run.isRunning(disturbance)).isFalse();
        assertThat(run.endsOf(disturbance)).containsExactly("End_DisturbanceMoot");
    }
}

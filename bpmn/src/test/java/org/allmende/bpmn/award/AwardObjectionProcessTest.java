package org.allmende.bpmn.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every path of an objection to an award, in the real engine. */
class AwardObjectionProcessTest {

    private static final Instant LODGED = Instant.parse("2027-03-03T10:00:00Z");
    private static final Instant DUE = Instant.parse("2027-03-18T23:59:59.999999Z");
    private static final List<String> DONE = Collections.synchronizedList(new ArrayList<>());

    private static DiagramRun run;

    private final String objection = UUID.randomUUID().toString();

    @BeforeAll
    static void startEngine() {
        JavaDelegate noted =
                execution -> DONE.add(execution.getProcessBusinessKey() + " " + execution.getCurrentActivityId());
        run = new DiagramRun(AwardObjectionProcess.KEY, Map.of("tellObjectionOverdue", noted));
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    private void begin(boolean claimed) {
        run.at(LODGED);
        Map<String, Object> variables = new HashMap<>(AwardObjectionProcess.variables(DUE, claimed));
        variables.put("councilId", "ashcombe");
        run.start(objection, variables);
    }

    private void answer(String outcome) {
        run.complete(run.waiting(objection).get(0), Map.of(AwardObjectionProcess.OUTCOME, outcome));
    }

    private void courtEnds(boolean setAside) {
        assertThat(run.steps(objection)).containsExactly(AwardObjectionProcess.COURT_END);
        run.complete(run.waiting(objection).get(0), Map.of(AwardObjectionProcess.SET_ASIDE, setAside));
    }

    private List<String> done() {
        return DONE.stream().filter(line -> line.startsWith(objection)).toList();
    }

    @Test
    void procurementOrTheMonitoringOfficerAnswersInTimeAndNobodyIsReminded() {
        begin(false);
        assertThat(run.steps(objection)).containsExactly(AwardObjectionProcess.ANSWER);
        assertThat(run.waiting(objection).get(0).getDueDate()).isEqualTo(Date.from(DUE));
        assertThat(run.seats(run.waiting(objection).get(0)))
                .containsExactlyInAnyOrder("ashcombe:PROCUREMENT", "ashcombe:MONITORING_OFFICER");
        answer("REJECTED");
        run.runAllDueAt(DUE.plusSeconds(2));
        assertThat(done()).isEmpty();
        assertThat(run.endsOf(objection)).containsExactly("End_ObjectionRejected");
    }

    @Test
    void anUpheldObjectionEndsHere() {
        begin(false);
        answer("UPHELD");
        assertThat(run.endsOf(objection)).containsExactly("End_ObjectionUpheld");
        assertThat(run.isRunning(objection)).isFalse();
    }

    @Test
    void aLateAnswerIsToldOnceAndCanStillBeGiven() {
        begin(false);
        run.runDueAt(DUE);
        assertThat(done()).isEmpty();
        run.runAllDueAt(DUE.plusSeconds(1));
        run.runAllDueAt(DUE.plusSeconds(1_000_000));
        assertThat(done()).hasSize(1);
        assertThat(run.steps(objection)).containsExactly(AwardObjectionProcess.ANSWER);
        answer("REJECTED");
        assertThat(run.isRunning(objection)).isFalse();
    }

    @Test
    void aClaimWaitsForTheCourtHoweverLong() {
        begin(false);
        answer("CLAIMED");
        run.runAllDueAt(DUE.plusSeconds(1_000_000));
        assertThat(done()).as("no answer is owed any more").isEmpty();
        courtEnds(false);
        assertThat(run.endsOf(objection)).containsExactly("End_ContractFree");
    }

    @Test
    void aClaimAfterTheAnswerIsBeforeTheCourtAtOnce() {
        begin(true);
        courtEnds(true);
        assertThat(run.endsOf(objection)).containsExactly("End_AwardSetAside");
    }

    @Test
    void takenBackItNeedsNoAnswer() {
        begin(false);
        run.message(objection, AwardObjectionProcess.ENDED);
        assertThat(run.isRunning(objection)).isFalse();
        run.runAllDueAt(DUE.plusSeconds(2));
        assertThat(done()).isEmpty();
        assertThat(run.endsOf(objection)).containsExactly("End_ObjectionClosed");
    }

    @Test
    void theEndOfTheTenderEndsItBeforeTheCourtToo() {
        begin(true);
        run.message(objection, AwardObjectionProcess.ENDED);
        assertThat(run.isRunning(objection)).isFalse();
    }
}

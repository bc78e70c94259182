package org.allmende.bpmn.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.allmende.bpmn.testing.DiagramRun;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of a weighing, in the real engine. */
class TenderWeighingProcessTest {

    private static final Instant ASKED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant DUE = Instant.parse("2027-03-08T23:59:59.999999Z");
    private static final List<String> REMINDED = Collections.synchronizedList(new ArrayList<>());
    private static final Set<String> SILENT = ConcurrentHashMap.newKeySet();

    private static DiagramRun run;

    private final String weighing = UUID.randomUUID().toString();

    /** Stands in for whom the officer has asked. */
    public static class Voices {
        public List<String> of(String weighingId) {
            return List.of("dot", "jamal");
        }
    }

    /** Stands in for the council's working days. */
    public static class Office {
        public Date inWorkingDays(int count) {
            return Date.from(DUE.plus(Duration.ofDays(count)));
        }
    }

    @BeforeAll
    static void startEngine() {
        JavaDelegate close = execution -> execution.setVariable(
                TenderWeighingProcess.ANSWERED, !SILENT.contains(execution.getProcessBusinessKey()));
        JavaDelegate remind = execution -> REMINDED.add(execution.getProcessBusinessKey());
        run = new DiagramRun(
                TenderWeighingProcess.KEY,
                Map.of(
                        "weighingVoices",
                        new Voices(),
                        "closeWeighing",
                        close,
                        "remindOfWeighing",
                        remind,
                        "officeTime",
                        new Office()));
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    @BeforeEach
    void ask() {
        run.at(ASKED);
        Map<String, Object> variables = new HashMap<>(TenderWeighingProcess.clock(ASKED, DUE));
        variables.putAll(Map.of("councilId", "ashcombe", "reference", "AL-T-2027-0001", "title", "Reading rooms"));
        run.start(weighing, variables);
    }

    @Test
    void theLastAnswerClosesItAndAnOfficerDecides() {
        assertThat(run.waiting(weighing)).extracting(Task::getAssignee).containsExactlyInAnyOrder("dot", "jamal");
        assertThat(run.waiting(weighing).get(0).getDueDate()).isEqualTo(Date.from(DUE));
        run.complete(run.waiting(weighing).get(0), Map.of());
        assertThat(run.steps(weighing)).containsExactly(TenderWeighingProcess.WEIGH);
        run.complete(run.waiting(weighing).get(0), Map.of());
        assertThat(run.steps(weighing)).containsExactly(TenderWeighingProcess.DECIDE);
        assertThat(run.seats(run.waiting(weighing).get(0))).containsExactly("ashcombe:PROCUREMENT");
        run.runAllDueAt(DUE.plusSeconds(5));
        assertThat(REMINDED).as("nobody is left to remind").doesNotContain(weighing);
        run.complete(run.waiting(weighing).get(0), Map.of());
        assertThat(run.endsOf(weighing)).containsExactly("End_WeighingDecided");
    }

    @Test
    void whoeverIsSilentIsRemindedTwoDaysBeforeAndTheTimeEnds() {
        SILENT.add(weighing);
        run.runDueAt(DUE.minus(Duration.ofDays(2)).minusSeconds(5));
        assertThat(REMINDED).doesNotContain(weighing);
        run.runAllDueAt(DUE.minus(Duration.ofDays(2)).plusSeconds(1));
        assertThat(REMINDED).containsOnlyOnce(weighing);
        run.runDueAt(DUE);
        assertThat(run.steps(weighing)).containsOnly(TenderWeighingProcess.WEIGH);
        run.runAllDueAt(DUE.plusSeconds(1));
        assertThat(run.isRunning(weighing)).isFalse();
        assertThat(run.endsOf(weighing)).contains("End_NobodyAnswered");
    }

    @Test
    void aQuestionThatIsTakenBackEndsIt() {
        run.message(weighing, TenderWeighingProcess.WITHDRAWN);
        assertThat(run.isRunning(weighing)).isFalse();
        assertThat(run.endsOf(weighing)).containsExactly("End_WeighingMoot");
    }
}

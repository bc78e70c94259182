package org.allmende.bpmn.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;

/** The way of an extension of a contract, in the real engine: each path to its end. */
class ContractExtensionProcessTest {

    private static final Instant PROPOSED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant EXERCISE_BY = Instant.parse("2027-03-15T23:59:59.999999Z");

    private final List<String> lapsed = new ArrayList<>();
    private final JavaDelegate lapse = execution -> lapsed.add(execution.getCurrentActivityId());

    @Test
    void everyPathToItsEnd() {
        Set<String> untaken = new HashSet<>(exercised());
        untaken.retainAll(tooLate());
        untaken.retainAll(takenBack());
        assertThat(untaken).isEmpty();
    }

    private Set<String> exercised() {
        try (DiagramRun run = run()) {
            String extension = start(run);
            assertThat(run.seats(run.waiting(extension).get(0))).containsExactly("ashcombe:CONTRACT_MANAGER");
            run.complete(run.waiting(extension).get(0), Map.of());
            assertThat(run.endsOf(extension)).containsExactly("End_ExtensionExercised");
            return run.untaken();
        }
    }

    private Set<String> tooLate() {
        try (DiagramRun run = run()) {
            String extension = start(run);
            run.runDueAt(EXERCISE_BY);
            assertThat(lapsed).isEmpty();
            run.runAllDueAt(EXERCISE_BY.plusSeconds(1));
            assertThat(lapsed).containsExactly("Task_LapseExtension");
            assertThat(run.endsOf(extension)).containsExactly("End_ExtensionLapsed");
            return run.untaken();
        }
    }

    private Set<String> takenBack() {
        try (DiagramRun run = run()) {
            String extension = start(run);
            run.message(extension, ContractExtensionProcess.ENDED);
            assertThat(run.isRunning(extension)).isFalse();
            return run.untaken();
        }
    }

    private DiagramRun run() {
        return new DiagramRun(ContractExtensionProcess.KEY, Map.of("lapseExtension", lapse));
    }

    private static String start(DiagramRun run) {
        run.at(PROPOSED);
        String extension = UUID.randomUUID().toString();
        Map<String, Object> variables = new HashMap<>(ContractExtensionProcess.variables(EXERCISE_BY));
        variables.put("councilId", "ashcombe");
        run.start(extension, variables);
        assertThat(run.steps(extension)).containsExactly(ContractExtensionProcess.EXERCISE);
        return extension;
    }
}

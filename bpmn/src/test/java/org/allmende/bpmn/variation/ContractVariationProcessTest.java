package org.allmende.bpmn.variation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;

/** The way of a change of a contract, in the real engine: each path to its end. */
class ContractVariationProcessTest {

    private static final Instant PROPOSED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant ANSWER_BY = Instant.parse("2027-03-15T23:59:59.999999Z");

    private final List<String> lapsed = new ArrayList<>();
    private final JavaDelegate lapse = execution -> lapsed.add(execution.getCurrentActivityId());

    @Test
    void everyPathToItsEnd() {
        Set<String> untaken = new HashSet<>();
        untaken.addAll(agreed(false));
        untaken.retainAll(agreed(true));
        untaken.retainAll(refused());
        untaken.retainAll(unanswered());
        untaken.retainAll(takenBack());
        assertThat(untaken).isEmpty();
    }

    private Set<String> agreed(boolean noticeDue) {
        try (DiagramRun run = run()) {
            String change = start(run, noticeDue);
            assertThat(run.seats(run.waiting(change).get(0))).containsExactly("friends:OWNER");
            assertThat(run.waiting(change).get(0).getDueDate()).isEqualTo(Date.from(ANSWER_BY));
            run.complete(run.waiting(change).get(0), Map.of("agreed", true));
            if (noticeDue) {
                assertThat(run.steps(change)).containsExactly(ContractVariationProcess.NOTICE);
                run.complete(run.waiting(change).get(0), Map.of());
            }
            assertThat(run.steps(change)).containsExactly(ContractVariationProcess.SIGN);
            assertThat(run.seats(run.waiting(change).get(0))).containsExactly("ashcombe:CONTRACT_MANAGER");
            run.complete(run.waiting(change).get(0), Map.of());
            assertThat(run.endsOf(change)).containsExactly("End_VariationInForce");
            return run.untaken();
        }
    }

    private Set<String> refused() {
        try (DiagramRun run = run()) {
            String change = start(run, true);
            run.complete(run.waiting(change).get(0), Map.of("agreed", false));
            assertThat(run.endsOf(change)).containsExactly("End_VariationRefused");
            return run.untaken();
        }
    }

    private Set<String> unanswered() {
        try (DiagramRun run = run()) {
            String change = start(run, true);
            run.runDueAt(ANSWER_BY);
            assertThat(lapsed).isEmpty();
            run.runAllDueAt(ANSWER_BY.plusSeconds(1));
            assertThat(lapsed).containsExactly("Task_LapseVariation");
            assertThat(run.endsOf(change)).containsExactly("End_VariationLapsed");
            return run.untaken();
        }
    }

    private Set<String> takenBack() {
        try (DiagramRun run = run()) {
            String change = start(run, false);
            run.message(change, ContractVariationProcess.ENDED);
            assertThat(run.isRunning(change)).isFalse();
            assertThat(run.endsOf(change)).contains("End_VariationWithdrawn");
            return run.untaken();
        }
    }

    private DiagramRun run() {
        return new DiagramRun(ContractVariationProcess.KEY, Map.of("lapseVariation", lapse));
    }

    private static String start(DiagramRun run, boolean noticeDue) {
        run.at(PROPOSED);
        String change = UUID.randomUUID().toString();
        Map<String, Object> variables = new HashMap<>(ContractVariationProcess.variables(ANSWER_BY, noticeDue));
        variables.put("councilId", "ashcombe");
        variables.put("providerId", "friends");
        run.start(change, variables);
        assertThat(run.steps(change)).containsExactly(ContractVariationProcess.ANSWER);
        return change;
    }
}

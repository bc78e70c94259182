package org.allmende.bpmn.termination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.allmende.calendar.London;
import org.allmende.termination.TerminationStatus;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;

/** The early end of a contract, in the real engine: each path to its end. */
class ContractTerminationProcessTest {

    private static final Instant PROPOSED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant ANSWER_BY = Instant.parse("2027-03-15T23:59:59.999999Z");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 30);
    private static final String GOES_ON = "End_ContractGoesOn";

    private final List<String> passed = new ArrayList<>();
    private final JavaDelegate pass = execution -> passed.add(execution.getCurrentActivityId());
    private int ended;
    private final JavaDelegate end = execution -> ended++;

    @Test
    void everyPathToItsEnd() {
        Set<String> untaken = new HashSet<>(noticedByProvider());
        untaken.retainAll(noticedByCouncil());
        untaken.retainAll(agreed());
        untaken.retainAll(refused());
        untaken.retainAll(unanswered());
        untaken.retainAll(heardAndEnded());
        untaken.retainAll(silentAndGoesOn());
        untaken.retainAll(takenBack());
        assertThat(untaken).isEmpty();
    }

    private Set<String> noticedByProvider() {
        try (DiagramRun run = run()) {
            Map<String, Object> variables = new HashMap<>(ContractTerminationProcess.day(DAY));
            variables.put(ContractTerminationProcess.BY_PROVIDER, true);
            String one = start(run, variables);
            assertThat(run.steps(one)).isEmpty();
            ends(run, one);
            return run.untaken();
        }
    }

    private Set<String> noticedByCouncil() {
        try (DiagramRun run = run()) {
            String one = council(run);
            Map<String, Object> variables = new HashMap<>(ContractTerminationProcess.day(DAY));
            variables.put(ContractTerminationProcess.NEXT, "SET");
            run.complete(run.waiting(one).get(0), variables);
            ends(run, one);
            return run.untaken();
        }
    }

    private Set<String> agreed() {
        try (DiagramRun run = run()) {
            String one = asked(run, TerminationStatus.OFFERED, ContractTerminationProcess.ANSWER);
            Map<String, Object> variables = new HashMap<>(ContractTerminationProcess.day(DAY));
            variables.put(ContractTerminationProcess.AGREED, true);
            run.complete(run.waiting(one).get(0), variables);
            ends(run, one);
            return run.untaken();
        }
    }

    private Set<String> refused() {
        try (DiagramRun run = run()) {
            String one = asked(run, TerminationStatus.OFFERED, ContractTerminationProcess.ANSWER);
            run.complete(run.waiting(one).get(0), Map.of(ContractTerminationProcess.AGREED, false));
            assertThat(run.endsOf(one)).containsExactly(GOES_ON);
            return run.untaken();
        }
    }

    private Set<String> unanswered() {
        try (DiagramRun run = run()) {
            String one = asked(run, TerminationStatus.OFFERED, ContractTerminationProcess.ANSWER);
            run.runDueAt(ANSWER_BY);
            assertThat(passed).isEmpty();
            run.runAllDueAt(ANSWER_BY.plusSeconds(1));
            assertThat(passed).containsExactly("Task_PassOverOffer");
            assertThat(run.endsOf(one)).containsExactly(GOES_ON);
            return run.untaken();
        }
    }

    private Set<String> heardAndEnded() {
        try (DiagramRun run = run()) {
            String one = asked(run, TerminationStatus.HEARING, ContractTerminationProcess.REPRESENT);
            run.complete(run.waiting(one).get(0), Map.of());
            assertThat(run.steps(one)).containsExactly(ContractTerminationProcess.DECIDE);
            assertThat(run.seats(run.waiting(one).get(0))).containsExactly("ashcombe:CONTRACT_MANAGER");
            Map<String, Object> variables = new HashMap<>(ContractTerminationProcess.day(DAY));
            variables.put(ContractTerminationProcess.TERMINATED, true);
            run.complete(run.waiting(one).get(0), variables);
            ends(run, one);
            return run.untaken();
        }
    }

    private Set<String> silentAndGoesOn() {
        try (DiagramRun run = run()) {
            passed.clear();
            String one = asked(run, TerminationStatus.HEARING, ContractTerminationProcess.REPRESENT);
            run.runAllDueAt(ANSWER_BY.plusSeconds(1));
            assertThat(passed).containsExactly("Task_PassOverHearing");
            assertThat(run.steps(one)).containsExactly(ContractTerminationProcess.DECIDE);
            run.complete(run.waiting(one).get(0), Map.of(ContractTerminationProcess.TERMINATED, false));
            assertThat(run.endsOf(one)).containsExactly(GOES_ON);
            return run.untaken();
        }
    }

    private Set<String> takenBack() {
        try (DiagramRun run = run()) {
            String one = council(run);
            run.message(one, ContractTerminationProcess.CLOSED);
            assertThat(run.isRunning(one)).isFalse();
            return run.untaken();
        }
    }

    private void ends(DiagramRun run, String one) {
        int before = ended;
        run.runAllDueAt(London.endOf(DAY));
        assertThat(ended).isEqualTo(before);
        run.runAllDueAt(London.endOf(DAY).plusSeconds(1));
        assertThat(ended).isEqualTo(before + 1);
        assertThat(run.endsOf(one)).containsExactly("End_ContractEnded");
    }

    private static String asked(DiagramRun run, TerminationStatus next, String step) {
        String one = council(run);
        run.complete(run.waiting(one).get(0), ContractTerminationProcess.asked(next, ANSWER_BY));
        assertThat(run.steps(one)).containsExactly(step);
        assertThat(run.seats(run.waiting(one).get(0))).containsExactly("friends:OWNER");
        return one;
    }

    private static String council(DiagramRun run) {
        String one = start(run, Map.of(ContractTerminationProcess.BY_PROVIDER, false));
        assertThat(run.steps(one)).containsExactly(ContractTerminationProcess.CONFIRM);
        return one;
    }

    private DiagramRun run() {
        return new DiagramRun(
                ContractTerminationProcess.KEY, Map.of("passOverTermination", pass, "endTerminated", end));
    }

    private static String start(DiagramRun run, Map<String, Object> more) {
        run.at(PROPOSED);
        String one = UUID.randomUUID().toString();
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("councilId", "ashcombe");
        variables.put("providerId", "friends");
        run.start(one, variables);
        return one;
    }
}

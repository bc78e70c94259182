package org.allmende.bpmn.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.allmende.calendar.London;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;

/** The remedy of a missed milestone in the real engine: each path to its end. */
class RemedyProcessTest {

    private static final Instant MISSED = Instant.parse("2027-03-01T00:00:01Z");
    private static final Instant PLAN_BY = Instant.parse("2027-03-15T23:59:59.999999Z");
    private static final LocalDate DAY = LocalDate.of(2027, 4, 30);

    private int failed;
    private final JavaDelegate fail = execution -> failed++;

    @Test
    void everyPathToItsEnd() {
        Set<String> untaken = new HashSet<>(noPlan());
        untaken.retainAll(asksAnewAndFails());
        untaken.retainAll(putRight());
        assertThat(untaken).isEmpty();
    }

    private Set<String> noPlan() {
        try (DiagramRun run = run()) {
            String one = start(run);
            run.runAllDueAt(PLAN_BY);
            assertThat(failed).isZero();
            run.runAllDueAt(PLAN_BY.plusSeconds(1));
            assertThat(failed).isOne();
            assertThat(run.endsOf(one)).containsExactly("End_RemedyFailed");
            return run.untaken();
        }
    }

    private Set<String> asksAnewAndFails() {
        try (DiagramRun run = run()) {
            failed = 0;
            String one = start(run);
            run.complete(run.waiting(one).get(0), Map.of());
            assertThat(run.seats(run.waiting(one).get(0))).containsExactly("ashcombe:CONTRACT_MANAGER");
            Instant later = PLAN_BY.plusSeconds(864_000);
            answer(run, one, false, RemedyProcess.plan(later));
            assertThat(run.steps(one)).containsExactly(RemedyProcess.PROPOSE);
            run.runAllDueAt(PLAN_BY.plusSeconds(1));
            assertThat(failed).isZero();
            run.complete(run.waiting(one).get(0), Map.of());
            answer(run, one, true, RemedyProcess.day(DAY));
            run.runAllDueAt(London.endOf(DAY));
            assertThat(failed).isZero();
            run.runAllDueAt(London.endOf(DAY).plusSeconds(1));
            assertThat(failed).isOne();
            assertThat(run.endsOf(one)).containsExactly("End_RemedyFailed");
            return run.untaken();
        }
    }

    private Set<String> putRight() {
        try (DiagramRun run = run()) {
            String one = start(run);
            run.complete(run.waiting(one).get(0), Map.of());
            answer(run, one, true, RemedyProcess.day(DAY));
            run.message(one, RemedyProcess.CLOSED);
            assertThat(run.isRunning(one)).isFalse();
            return run.untaken();
        }
    }

    private static void answer(DiagramRun run, String one, boolean accepted, Map<String, Object> clock) {
        Map<String, Object> variables = new HashMap<>(clock);
        variables.put(RemedyProcess.ACCEPTED, accepted);
        run.complete(run.waiting(one).get(0), variables);
    }

    private DiagramRun run() {
        return new DiagramRun(RemedyProcess.KEY, Map.of("failRemedy", fail));
    }

    private static String start(DiagramRun run) {
        run.at(MISSED);
        String one = UUID.randomUUID().toString();
        Map<String, Object> variables = new HashMap<>(RemedyProcess.plan(PLAN_BY));
        variables.put("councilId", "ashcombe");
        variables.put("providerId", "friends");
        run.start(one, variables);
        assertThat(run.steps(one)).containsExactly(RemedyProcess.PROPOSE);
        return one;
    }
}

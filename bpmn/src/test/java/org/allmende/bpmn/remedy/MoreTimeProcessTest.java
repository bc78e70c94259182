package org.allmende.bpmn.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.allmende.contract.Side;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;

/** A request for more time in the real engine: each path to its end. */
class MoreTimeProcessTest {

    private static final Instant ASKED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant ANSWER_BY = Instant.parse("2027-03-08T23:59:59.999999Z");

    private int lapsed;
    private final JavaDelegate lapse = execution -> lapsed++;

    @Test
    void everyPathToItsEnd() {
        Set<String> untaken = new HashSet<>(answered(Side.PROVIDER));
        untaken.retainAll(answered(Side.COUNCIL));
        untaken.retainAll(silent(Side.PROVIDER));
        untaken.retainAll(silent(Side.COUNCIL));
        untaken.retainAll(empty());
        assertThat(untaken).isEmpty();
    }

    private Set<String> answered(Side asks) {
        try (DiagramRun run = run()) {
            String one = start(run, asks);
            run.complete(run.waiting(one).get(0), Map.of());
            assertThat(run.endsOf(one)).containsExactly("End_MoreTimeAnswered");
            return run.untaken();
        }
    }

    private Set<String> silent(Side asks) {
        try (DiagramRun run = run()) {
            String one = start(run, asks);
            int before = lapsed;
            run.runAllDueAt(ANSWER_BY);
            assertThat(lapsed).isEqualTo(before);
            run.runAllDueAt(ANSWER_BY.plusSeconds(1));
            assertThat(lapsed).isEqualTo(before + 1);
            assertThat(run.endsOf(one)).containsExactly("End_MoreTimeLapsed");
            return run.untaken();
        }
    }

    private Set<String> empty() {
        try (DiagramRun run = run()) {
            String one = start(run, Side.PROVIDER);
            run.message(one, MoreTimeProcess.LAPSED);
            assertThat(run.isRunning(one)).isFalse();
            return run.untaken();
        }
    }

    private DiagramRun run() {
        return new DiagramRun(MoreTimeProcess.KEY, Map.of("lapseMoreTime", lapse));
    }

    private static String start(DiagramRun run, Side asks) {
        run.at(ASKED);
        String one = UUID.randomUUID().toString();
        Map<String, Object> variables = new HashMap<>(MoreTimeProcess.variables(asks, ANSWER_BY));
        variables.put("councilId", "ashcombe");
        variables.put("providerId", "friends");
        run.start(one, variables);
        boolean provider = asks == Side.PROVIDER;
        assertThat(run.steps(one))
                .containsExactly(provider ? MoreTimeProcess.FOR_COUNCIL : MoreTimeProcess.FOR_PROVIDER);
        assertThat(run.seats(run.waiting(one).get(0)))
                .contains(provider ? "ashcombe:CONTRACT_MANAGER" : "friends:OWNER");
        return one;
    }
}

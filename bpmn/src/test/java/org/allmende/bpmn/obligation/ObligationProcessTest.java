package org.allmende.bpmn.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.allmende.calendar.London;
import org.allmende.contract.Side;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;

/** One day of an obligation in the real engine: each path to its end. */
class ObligationProcessTest {

    private static final Instant OPENED = Instant.parse("2027-02-01T10:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);
    private static final LocalDate REMINDER = LocalDate.of(2027, 3, 16);

    private int reminded;
    private int told;
    private final JavaDelegate remind = execution -> reminded++;
    private final JavaDelegate tell = execution -> told++;

    @Test
    void everyPathToItsEnd() {
        Set<String> untaken = new HashSet<>(kept(Side.PROVIDER));
        untaken.retainAll(kept(Side.COUNCIL));
        untaken.retainAll(late(Side.PROVIDER));
        untaken.retainAll(late(Side.COUNCIL));
        untaken.retainAll(lapsed());
        assertThat(untaken).isEmpty();
    }

    private Set<String> kept(Side owes) {
        try (DiagramRun run = run()) {
            String one = start(run, owes);
            done(run, one);
            boolean provider = owes == Side.PROVIDER;
            assertThat(run.steps(one))
                    .containsExactly(
                            provider ? ObligationProcess.ANSWER_FOR_COUNCIL : ObligationProcess.ANSWER_FOR_PROVIDER);
            assertThat(run.seats(run.waiting(one).get(0)))
                    .contains(provider ? "ashcombe:CONTRACT_MANAGER" : "friends:OWNER");
            answer(run, one, false);
            done(run, one);
            answer(run, one, true);
            assertThat(run.endsOf(one)).containsExactly("End_ObligationKept");
            return run.untaken();
        }
    }

    private Set<String> late(Side owes) {
        try (DiagramRun run = run()) {
            String one = start(run, owes);
            int before = reminded;
            int toldBefore = told;
            run.runAllDueAt(London.endOf(REMINDER.minusDays(1)));
            assertThat(reminded).isEqualTo(before);
            run.runAllDueAt(London.endOf(REMINDER));
            assertThat(reminded).isEqualTo(before + 1);
            run.runAllDueAt(London.endOf(DUE));
            assertThat(told).isEqualTo(toldBefore);
            run.runAllDueAt(London.endOf(DUE).plusSeconds(1));
            assertThat(told).isEqualTo(toldBefore + 1);
            assertThat(run.isRunning(one)).isTrue();
            done(run, one);
            answer(run, one, true);
            assertThat(run.endsOf(one))
                    .containsExactlyInAnyOrder("End_ObligationReminded", "End_ObligationOverdue", "End_ObligationKept");
            return run.untaken();
        }
    }

    private Set<String> lapsed() {
        try (DiagramRun run = run()) {
            String one = start(run, Side.COUNCIL);
            run.message(one, ObligationProcess.LAPSED);
            assertThat(run.isRunning(one)).isFalse();
            return run.untaken();
        }
    }

    private static void done(DiagramRun run, String one) {
        run.complete(run.waiting(one).get(0), Map.of(ObligationProcess.ANSWER_BY, Date.from(London.endOf(DUE))));
    }

    private static void answer(DiagramRun run, String one, boolean accepted) {
        run.complete(run.waiting(one).get(0), Map.of(ObligationProcess.ACCEPTED, accepted));
    }

    private DiagramRun run() {
        return new DiagramRun(
                ObligationProcess.KEY, Map.of("remindOfObligation", remind, "tellObligationOverdue", tell));
    }

    private static String start(DiagramRun run, Side owes) {
        run.at(OPENED);
        String one = UUID.randomUUID().toString();
        Map<String, Object> variables = new HashMap<>(ObligationProcess.variables(owes, DUE, REMINDER));
        variables.put("councilId", "ashcombe");
        variables.put("providerId", "friends");
        run.start(one, variables);
        assertThat(run.steps(one))
                .containsExactly(
                        owes == Side.PROVIDER
                                ? ObligationProcess.KEEP_FOR_PROVIDER
                                : ObligationProcess.KEEP_FOR_COUNCIL);
        return one;
    }
}

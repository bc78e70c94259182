package org.allmende.bpmn.termination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.allmende.calendar.London;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;

/** The term of a contract in the real engine: over, moved, or ended before. */
class ContractTermProcessTest {

    private static final LocalDate LAST = LocalDate.of(2028, 2, 29);

    private int expired;
    private final JavaDelegate expire = execution -> expired++;

    @Test
    void everyPathToItsEnd() {
        Set<String> untaken = new HashSet<>(over());
        untaken.retainAll(before());
        assertThat(untaken).isEmpty();
    }

    private Set<String> over() {
        try (DiagramRun run = run()) {
            String contract = start(run);
            run.runAllDueAt(London.endOf(LAST));
            assertThat(expired).isZero();
            assertThat(run.moveTimer(
                            contract,
                            ContractTermProcess.LAST_DAY,
                            ContractTermProcess.variables(LocalDate.of(2029, 2, 28))))
                    .isTrue();
            run.runAllDueAt(London.endOf(LAST).plusSeconds(1));
            assertThat(expired).isZero();
            run.runAllDueAt(London.endOf(LocalDate.of(2029, 2, 28)).plusSeconds(1));
            assertThat(expired).isOne();
            assertThat(run.endsOf(contract)).containsExactly("End_TermOver");
            return run.untaken();
        }
    }

    private Set<String> before() {
        try (DiagramRun run = run()) {
            String contract = start(run);
            run.message(contract, ContractTermProcess.OVER);
            assertThat(run.isRunning(contract)).isFalse();
            return run.untaken();
        }
    }

    private DiagramRun run() {
        return new DiagramRun(ContractTermProcess.KEY, Map.of("expireContract", expire));
    }

    private static String start(DiagramRun run) {
        run.at(London.startOf(LAST.minusYears(2)));
        String contract = UUID.randomUUID().toString();
        run.start(contract, ContractTermProcess.variables(LAST));
        return contract;
    }
}

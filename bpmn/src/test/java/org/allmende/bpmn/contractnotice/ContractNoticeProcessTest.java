package org.allmende.bpmn.contractnotice;

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
import org.allmende.contractnotice.ContractNoticeKind;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;

/** The way of a notice about a contract, in the real engine: each path to its end. */
class ContractNoticeProcessTest {

    private static final Instant ARISEN = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant DUE = Instant.parse("2027-03-30T22:59:59.999999Z");

    @Test
    void everyPathToItsEnd() {
        Set<String> untaken =
                new HashSet<>(late(ContractNoticeKind.DETAILS, ContractNoticeProcess.DETAILS, "End_DetailsPublished"));
        untaken.retainAll(
                late(ContractNoticeKind.TERMINATION, ContractNoticeProcess.TERMINATION, "End_TerminationPublished"));
        assertThat(untaken).isEmpty();
    }

    @Test
    void whatIsPublishedInTimeRemindsNobody() {
        List<String> told = new ArrayList<>();
        try (DiagramRun run = run(told)) {
            String notice = start(run, ContractNoticeKind.DETAILS);
            run.complete(run.waiting(notice).get(0), Map.of());
            assertThat(run.isRunning(notice)).isFalse();
            assertThat(run.endsOf(notice)).containsExactly("End_DetailsPublished");
            assertThat(told).isEmpty();
        }
    }

    private static Set<String> late(ContractNoticeKind kind, String step, String end) {
        List<String> told = new ArrayList<>();
        try (DiagramRun run = run(told)) {
            String notice = start(run, kind);
            assertThat(run.steps(notice)).containsExactly(step);
            assertThat(run.waiting(notice).get(0).getDueDate()).isEqualTo(Date.from(DUE));
            assertThat(run.seats(run.waiting(notice).get(0))).containsExactly("ashcombe:CONTRACT_MANAGER");
            run.runDueAt(DUE);
            assertThat(told).isEmpty();
            run.runAllDueAt(DUE.plusSeconds(1));
            assertThat(told).containsExactly("Task_TellContractNoticeOverdue");
            run.complete(run.waiting(notice).get(0), Map.of());
            assertThat(run.endsOf(notice)).contains("End_ContractNoticeReminded", end);
            return run.untaken();
        }
    }

    private static DiagramRun run(List<String> told) {
        JavaDelegate tell = execution -> told.add(execution.getCurrentActivityId());
        return new DiagramRun(ContractNoticeProcess.KEY, Map.of("tellContractNoticeOverdue", tell));
    }

    private static String start(DiagramRun run, ContractNoticeKind kind) {
        run.at(ARISEN);
        String notice = UUID.randomUUID().toString();
        Map<String, Object> variables = new HashMap<>(ContractNoticeProcess.variables(kind, DUE));
        variables.put("councilId", "ashcombe");
        run.start(notice, variables);
        return notice;
    }
}

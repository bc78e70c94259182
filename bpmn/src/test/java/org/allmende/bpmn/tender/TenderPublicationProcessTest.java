package org.allmende.bpmn.tender;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path from a proposal to what the second officer makes of it, in the real engine. */
class TenderPublicationProcessTest {

    private static final Instant PROPOSED = Instant.parse("2027-03-15T11:56:00Z");
    private static final Instant DUE = Instant.parse("2027-03-18T23:59:59.999999Z");
    private static final List<String> DONE = Collections.synchronizedList(new ArrayList<>());

    private static DiagramRun run;

    private final String tender = UUID.randomUUID().toString();

    @BeforeAll
    static void startEngine() {
        JavaDelegate noted =
                execution -> DONE.add(execution.getProcessBusinessKey() + " " + execution.getCurrentActivityId());
        run = new DiagramRun(TenderPublicationProcess.KEY, Map.of("tellPublicationOverdue", noted));
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    @BeforeEach
    void propose() {
        run.at(PROPOSED);
        Map<String, Object> variables = new HashMap<>(TenderPublicationProcess.until("Library", DUE));
        variables.put("councilId", "ashcombe");
        run.start(tender, variables);
    }

    private List<String> done() {
        return DONE.stream()
                .filter(line -> line.startsWith(tender))
                .map(line -> line.substring(tender.length() + 1))
                .toList();
    }

    private void look(boolean published) {
        run.complete(run.waiting(tender).get(0), Map.of(TenderPublicationProcess.PUBLISHED, published));
    }

    @Test
    void anotherOfficerPublishesInTimeAndNobodyIsReminded() {
        assertThat(run.steps(tender)).containsExactly(TenderPublicationProcess.PUBLISH);
        assertThat(run.waiting(tender).get(0).getDueDate()).isEqualTo(Date.from(DUE));
        assertThat(run.seats(run.waiting(tender).get(0))).containsExactly("ashcombe:PROCUREMENT");
        look(true);
        run.runAllDueAt(DUE.plusSeconds(2));
        assertThat(done()).isEmpty();
        assertThat(run.endsOf(tender)).containsExactly("End_TenderPublished");
    }

    @Test
    void aProposalThatIsSentBackOrWithdrawnEndsIt() {
        look(false);
        assertThat(run.endsOf(tender)).containsExactly("End_ProposalEnded");
        assertThat(run.isRunning(tender)).isFalse();
    }

    @Test
    void theOthersAreRemindedOnceTheTimeIsOverAndItStillWaits() {
        run.runDueAt(DUE);
        assertThat(done()).isEmpty();
        run.runDueAt(DUE.plusSeconds(1));
        assertThat(done()).containsExactly("Task_TellPublicationOverdue");
        assertThat(run.steps(tender)).containsExactly(TenderPublicationProcess.PUBLISH);
        look(true);
        assertThat(run.isRunning(tender)).isFalse();
    }
}

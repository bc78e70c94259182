package org.allmende.bpmn.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperConsentProcessTest {

    private static final Date CLOSES = Date.from(Instant.parse("2027-10-14T22:59:59Z"));

    private DiagramRun run;

    @BeforeAll
    void startEngine() {
        run = new DiagramRun(PaperConsent.KEY, Map.of());
    }

    @AfterAll
    void everySequenceFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    private String asked(@Nullable Date sendBy) {
        String use = UUID.randomUUID().toString();
        Map<String, Object> variables = new HashMap<>(Map.of("holderId", "libraries"));
        variables.put(PaperConsent.SEND_BY, sendBy);
        run.start(use, variables);
        return use;
    }

    @Test
    void theHolderAnswersWhileTheWindowIsOpen() {
        String use = asked(CLOSES);
        assertThat(run.steps(use)).containsExactly(PaperConsent.ANSWER);
        assertThat(run.waiting(use).get(0).getDueDate()).isEqualTo(CLOSES);
        assertThat(run.seats(run.waiting(use).get(0))).containsExactlyInAnyOrder("libraries:OWNER", "libraries:EDITOR");
        run.complete(run.waiting(use).get(0), Map.of());
        assertThat(run.isRunning(use)).isFalse();
    }

    @Test
    void whereThereIsNoWindowItWaitsUntilItIsOver() {
        String use = asked(null);
        assertThat(run.waiting(use).get(0).getDueDate()).isNull();
        run.message(use, PaperConsent.OVER);
        assertThat(run.isRunning(use)).isFalse();
    }
}

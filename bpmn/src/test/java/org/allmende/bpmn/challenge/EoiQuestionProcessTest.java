package org.allmende.bpmn.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EoiQuestionProcessTest {

    private static final Date DUE = Date.from(Instant.parse("2027-10-14T22:59:59Z"));

    private final Seats seats = new Seats();
    private DiagramRun run;
    private String question;

    @BeforeAll
    void startEngine() {
        run = new DiagramRun(EoiQuestion.KEY, Map.of("helperSeats", seats));
    }

    @AfterAll
    void everySequenceFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    @BeforeEach
    void ask() {
        seats.helping();
        start();
    }

    private void start() {
        question = UUID.randomUUID().toString();
        run.start(question, Map.of("bodyId", "libraries", "decisionDue", DUE));
    }

    @Test
    void theBodyAnswersBeforeTheDecision() {
        assertThat(run.steps(question)).containsExactly(EoiQuestion.ANSWER);
        assertThat(run.waiting(question).get(0).getDueDate()).isEqualTo(DUE);
        run.complete(run.waiting(question).get(0), Map.of());
        assertThat(run.isRunning(question)).isFalse();
    }

    @Test
    void whereTheBodyIsHelpedTheHelperMayAnswerToo() {
        assertThat(run.seats(run.waiting(question).get(0)))
                .containsExactlyInAnyOrder("libraries:OWNER", "libraries:EDITOR");
        seats.helping("ashcombe:COMMISSIONING");
        start();
        assertThat(run.seats(run.waiting(question).get(0)))
                .containsExactlyInAnyOrder("libraries:OWNER", "libraries:EDITOR", "ashcombe:COMMISSIONING");
    }

    @Test
    void aDecisionOrAWithdrawalMakesItMoot() {
        run.message(question, EoiQuestion.MOOT);
        assertThat(run.steps(question)).isEmpty();
        assertThat(run.isRunning(question)).isFalse();
    }
}

package org.allmende.bpmn.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of a question about a tender, in the real engine. */
class TenderQuestionProcessTest {

    private static final Instant ASKED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant DUE = Instant.parse("2027-03-04T23:59:59.999999Z");
    private static final Instant DEADLINE = Instant.parse("2027-03-15T12:00:00Z");
    private static final List<String> DONE = Collections.synchronizedList(new ArrayList<>());

    private static DiagramRun run;

    private final String question = UUID.randomUUID().toString();

    @BeforeAll
    static void startEngine() {
        JavaDelegate noted =
                execution -> DONE.add(execution.getProcessBusinessKey() + " " + execution.getCurrentActivityId());
        run = new DiagramRun(
                TenderQuestionProcess.KEY, Map.of("tellQuestionOverdue", noted, "lapseTenderQuestion", noted));
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    @BeforeEach
    void ask() {
        run.at(ASKED);
        run.start(
                question,
                Map.of(
                        "councilId",
                        "ashcombe",
                        TenderQuestionProcess.DUE,
                        Date.from(DUE),
                        TenderQuestionProcess.LATE,
                        Date.from(TenderQuestionProcess.late(DUE)),
                        TenderQuestionProcess.CLOSES,
                        Date.from(TenderProcess.closesAt(DEADLINE))));
    }

    private List<String> done() {
        return DONE.stream()
                .filter(line -> line.startsWith(question))
                .map(line -> line.substring(question.length() + 1))
                .toList();
    }

    private void decide(boolean answered) {
        run.complete(run.waiting(question).get(0), Map.of(TenderQuestionProcess.ANSWERED, answered));
    }

    @Test
    void waitsUntilTheLaterDeadlineOnceItHasMoved() {
        Instant later = DEADLINE.plus(Duration.ofDays(2));
        assertThat(run.moveTimer(
                        question,
                        TenderQuestionProcess.BIDS_DUE,
                        Map.of(TenderQuestionProcess.CLOSES, Date.from(TenderProcess.closesAt(later)))))
                .isTrue();
        run.runAllDueAt(DEADLINE.plusSeconds(2));
        assertThat(run.steps(question)).containsExactly(TenderQuestionProcess.ANSWER);
        assertThat(done()).containsExactly("Task_TellQuestionOverdue");
        run.runAllDueAt(later.plusSeconds(1));
        assertThat(run.isRunning(question)).isFalse();
        assertThat(done()).endsWith("Task_LapseTenderQuestion");
    }

    @Test
    void procurementAnswersInTimeAndNobodyIsReminded() {
        assertThat(run.steps(question)).containsExactly(TenderQuestionProcess.ANSWER);
        assertThat(run.waiting(question).get(0).getDueDate()).isEqualTo(Date.from(DUE));
        assertThat(run.seats(run.waiting(question).get(0))).containsExactly("ashcombe:PROCUREMENT");
        decide(true);
        run.runAllDueAt(DEADLINE.plusSeconds(2));
        assertThat(done()).isEmpty();
        assertThat(run.endsOf(question)).containsExactly("End_AnswerPublished");
    }

    @Test
    void aRefusalEndsItToo() {
        decide(false);
        assertThat(run.endsOf(question)).containsExactly("End_RefusalPublished");
        assertThat(run.isRunning(question)).isFalse();
    }

    @Test
    void aLateAnswerIsSaidToBeLateAndCanStillBeGiven() {
        run.runDueAt(DUE);
        assertThat(done()).isEmpty();
        run.runDueAt(DUE.plusSeconds(1));
        assertThat(done()).containsExactly("Task_TellQuestionOverdue");
        assertThat(run.steps(question)).containsExactly(TenderQuestionProcess.ANSWER);
        decide(true);
        assertThat(run.isRunning(question)).isFalse();
    }

    @Test
    void afterTheDeadlineForBidsItIsOverWithoutAnAnswer() {
        run.runDueAt(DEADLINE);
        assertThat(run.steps(question)).containsExactly(TenderQuestionProcess.ANSWER);
        run.runAllDueAt(DEADLINE.plus(Duration.ofSeconds(1)));
        assertThat(done()).contains("Task_LapseTenderQuestion");
        assertThat(run.isRunning(question)).isFalse();
        assertThat(run.endsOf(question)).contains("End_QuestionLapsed");
    }

    @Test
    void theEndOfTheTenderMakesItMoot() {
        run.message(question, TenderQuestionProcess.TENDER_ENDED);
        assertThat(run.isRunning(question)).isFalse();
        run.runAllDueAt(DEADLINE.plusSeconds(2));
        assertThat(done()).isEmpty();
        assertThat(run.endsOf(question)).containsExactly("End_QuestionMoot");
    }
}

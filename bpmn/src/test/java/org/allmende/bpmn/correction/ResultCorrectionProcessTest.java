package org.allmende.bpmn.correction;

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
import org.allmende.identity.OrganisationId;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every path of a late correction, in the real engine. */
class ResultCorrectionProcessTest {

    private static final OrganisationId COUNCIL = new OrganisationId(UUID.randomUUID());
    private static final OrganisationId PROVIDER = new OrganisationId(UUID.randomUUID());
    private static final Instant RAISED = Instant.parse("2027-03-03T10:00:00Z");
    private static final Instant ANSWER_BY = Instant.parse("2027-03-17T23:59:59.999999Z");
    private static final Instant DECIDE_BY = Instant.parse("2027-04-05T22:59:59.999999Z");
    private static final List<String> DONE = Collections.synchronizedList(new ArrayList<>());

    private static DiagramRun run;

    private final String correction = UUID.randomUUID().toString();

    @BeforeAll
    static void startEngine() {
        JavaDelegate noted =
                execution -> DONE.add(execution.getProcessBusinessKey() + " " + execution.getCurrentActivityId());
        JavaDelegate passed = execution -> {
            noted.execute(execution);
            execution.setVariables(ResultCorrectionProcess.until("decide", DECIDE_BY));
        };
        run = new DiagramRun(
                ResultCorrectionProcess.KEY,
                Map.of("passCorrectionUnanswered", passed, "tellCorrectionOverdue", noted));
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    private void raise(boolean byProvider) {
        run.at(RAISED);
        Map<String, Object> variables = new HashMap<>(ResultCorrectionProcess.until("answer", ANSWER_BY));
        variables.putAll(ResultCorrectionProcess.sides(COUNCIL, PROVIDER, byProvider));
        run.start(correction, variables);
    }

    private Task waiting(String step) {
        assertThat(run.steps(correction)).containsExactly(step);
        return run.waiting(correction).get(0);
    }

    private void answer(String step) {
        run.complete(waiting(step), ResultCorrectionProcess.until("decide", DECIDE_BY));
    }

    private void decide(boolean paymentDue) {
        run.complete(waiting(ResultCorrectionProcess.DECIDE), ResultCorrectionProcess.due(paymentDue, DECIDE_BY));
    }

    private List<String> done() {
        return DONE.stream()
                .filter(line -> line.startsWith(correction))
                .map(line -> line.substring(correction.length() + 1))
                .toList();
    }

    @Test
    void whatTheProviderSaysTheUsersAnswerAndFinanceDecides() {
        raise(true);
        Task answer = waiting(ResultCorrectionProcess.ANSWER_FOR_USERS);
        assertThat(run.seats(answer)).containsExactly(COUNCIL.value() + ":SERVICE_USER_REPRESENTATIVE");
        assertThat(answer.getDueDate()).isEqualTo(Date.from(ANSWER_BY));
        answer(ResultCorrectionProcess.ANSWER_FOR_USERS);
        Task decision = waiting(ResultCorrectionProcess.DECIDE);
        assertThat(run.seats(decision)).containsExactly(COUNCIL.value() + ":FINANCE");
        assertThat(decision.getDueDate()).isEqualTo(Date.from(DECIDE_BY));
        decide(true);
        run.complete(waiting(ResultCorrectionProcess.PAY), Map.of());
        assertThat(run.endsOf(correction)).containsExactly("End_CorrectionPaid");
        assertThat(done()).isEmpty();
    }

    @Test
    void whatTheCouncilSaysTheProviderAnswers() {
        raise(false);
        assertThat(run.seats(waiting(ResultCorrectionProcess.ANSWER_FOR_PROVIDER)))
                .containsExactlyInAnyOrder(PROVIDER.value() + ":OWNER", PROVIDER.value() + ":EDITOR");
        answer(ResultCorrectionProcess.ANSWER_FOR_PROVIDER);
        decide(false);
        assertThat(run.endsOf(correction)).containsExactly("End_CorrectionDone");
    }

    @Test
    void withoutAnAnswerOfTheUsersItIsDecidedAllTheSame() {
        silent(true);
    }

    @Test
    void withoutAnAnswerOfTheProviderItIsDecidedAllTheSame() {
        silent(false);
    }

    private void silent(boolean byProvider) {
        raise(byProvider);
        run.runDueAt(ANSWER_BY);
        assertThat(done()).isEmpty();
        run.runAllDueAt(ANSWER_BY.plusSeconds(1));
        assertThat(done()).containsExactly("Task_PassCorrection");
        decide(false);
        assertThat(run.isRunning(correction)).isFalse();
    }

    @Test
    void aLateDecisionIsToldOnceAndCanStillBeTaken() {
        raise(true);
        answer(ResultCorrectionProcess.ANSWER_FOR_USERS);
        run.runDueAt(DECIDE_BY);
        assertThat(done()).isEmpty();
        run.runAllDueAt(DECIDE_BY.plusSeconds(1));
        run.runAllDueAt(DECIDE_BY.plusSeconds(1_000_000));
        assertThat(done()).containsExactly("Task_TellCorrectionLate");
        decide(false);
        assertThat(run.isRunning(correction)).isFalse();
    }

    @Test
    void takenBackItNeedsNoAnswerAndNoDecision() {
        raise(false);
        run.message(correction, ResultCorrectionProcess.WITHDRAWN);
        assertThat(run.endsOf(correction)).containsExactly("End_CorrectionClosed");
        run.runAllDueAt(DECIDE_BY.plusSeconds(2));
        assertThat(done()).isEmpty();
    }
}

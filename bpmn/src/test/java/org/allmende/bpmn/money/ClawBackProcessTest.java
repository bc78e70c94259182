package org.allmende.bpmn.money;

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

/** Every path of a claw-back, in the real engine. */
class ClawBackProcessTest {

    private static final OrganisationId COUNCIL = new OrganisationId(UUID.randomUUID());
    private static final OrganisationId PROVIDER = new OrganisationId(UUID.randomUUID());
    private static final Instant RAISED = Instant.parse("2027-03-03T10:00:00Z");
    private static final Instant REPLY_BY = Instant.parse("2027-03-17T23:59:59.999999Z");
    private static final Instant DECIDE_BY = Instant.parse("2027-04-05T22:59:59.999999Z");
    private static final Instant CREDIT_BY = Instant.parse("2027-04-19T22:59:59.999999Z");
    private static final List<String> DONE = Collections.synchronizedList(new ArrayList<>());

    private static DiagramRun run;

    private final String clawBack = UUID.randomUUID().toString();

    @BeforeAll
    static void startEngine() {
        JavaDelegate noted =
                execution -> DONE.add(execution.getProcessBusinessKey() + " " + execution.getCurrentActivityId());
        JavaDelegate passed = execution -> {
            noted.execute(execution);
            execution.setVariables(ClawBackProcess.until("decide", DECIDE_BY));
        };
        run = new DiagramRun(
                ClawBackProcess.KEY, Map.of("passClawBackUnanswered", passed, "tellClawBackOverdue", noted));
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    private void raise() {
        begin(false, ClawBackProcess.until("reply", REPLY_BY));
    }

    private void begin(boolean correction, Map<String, Object> clock) {
        run.at(RAISED);
        Map<String, Object> variables = new HashMap<>(clock);
        variables.putAll(ClawBackProcess.sides(COUNCIL, PROVIDER, correction));
        run.start(clawBack, variables);
    }

    private Task waiting(String step) {
        assertThat(run.steps(clawBack)).containsExactly(step);
        return run.waiting(clawBack).get(0);
    }

    private void decide(boolean owed) {
        run.complete(waiting(ClawBackProcess.DECIDE), ClawBackProcess.owed(owed, CREDIT_BY));
    }

    private List<String> done() {
        return DONE.stream()
                .filter(line -> line.startsWith(clawBack))
                .map(line -> line.substring(clawBack.length() + 1))
                .toList();
    }

    @Test
    void theProviderRepliesFinanceDecidesAndTheCreditNoteEndsIt() {
        raise();
        Task reply = waiting(ClawBackProcess.REPLY);
        assertThat(run.seats(reply))
                .containsExactlyInAnyOrder(PROVIDER.value() + ":OWNER", PROVIDER.value() + ":EDITOR");
        assertThat(reply.getDueDate()).isEqualTo(Date.from(REPLY_BY));
        run.complete(reply, ClawBackProcess.until("decide", DECIDE_BY));
        assertThat(run.seats(waiting(ClawBackProcess.DECIDE))).containsExactly(COUNCIL.value() + ":FINANCE");
        decide(true);
        assertThat(waiting(ClawBackProcess.CREDIT).getDueDate()).isEqualTo(Date.from(CREDIT_BY));
        run.complete(waiting(ClawBackProcess.CREDIT), Map.of());
        assertThat(run.endsOf(clawBack)).containsExactly("End_Credited");
        assertThat(done()).isEmpty();
    }

    @Test
    void withoutAReplyItIsDecidedAllTheSame() {
        raise();
        run.runDueAt(REPLY_BY);
        assertThat(done()).isEmpty();
        run.runAllDueAt(REPLY_BY.plusSeconds(1));
        assertThat(done()).containsExactly("Task_PassUnanswered");
        decide(false);
        assertThat(run.endsOf(clawBack)).containsExactly("End_NothingOwed");
    }

    @Test
    void aCorrectionOfTheProviderNeedsNoReply() {
        begin(true, ClawBackProcess.until("decide", DECIDE_BY));
        assertThat(waiting(ClawBackProcess.DECIDE).getDueDate()).isEqualTo(Date.from(DECIDE_BY));
        decide(true);
        run.complete(waiting(ClawBackProcess.CREDIT), Map.of());
        assertThat(run.isRunning(clawBack)).isFalse();
    }

    @Test
    void aLateDecisionIsToldOnceAndCanStillBeTaken() {
        begin(true, ClawBackProcess.until("decide", DECIDE_BY));
        run.runDueAt(DECIDE_BY);
        assertThat(done()).isEmpty();
        run.runAllDueAt(DECIDE_BY.plusSeconds(1));
        run.runAllDueAt(DECIDE_BY.plusSeconds(1_000_000));
        assertThat(done()).containsExactly("Task_TellDecisionLate");
        decide(false);
        assertThat(run.isRunning(clawBack)).isFalse();
    }

    @Test
    void takenBackItNeedsNoReplyAndNoDecision() {
        raise();
        run.message(clawBack, ClawBackProcess.WITHDRAWN);
        assertThat(run.endsOf(clawBack)).containsExactly("End_ClawBackClosed");
        run.runAllDueAt(DECIDE_BY.plusSeconds(2));
        assertThat(done()).isEmpty();
    }

    @Test
    void takenBackBeforeTheDecisionItEndsToo() {
        raise();
        run.complete(waiting(ClawBackProcess.REPLY), ClawBackProcess.until("decide", DECIDE_BY));
        run.message(clawBack, ClawBackProcess.WITHDRAWN);
        assertThat(run.isRunning(clawBack)).isFalse();
    }
}

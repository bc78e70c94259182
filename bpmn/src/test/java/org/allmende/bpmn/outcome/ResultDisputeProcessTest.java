package org.allmende.bpmn.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.allmende.identity.OrganisationId;
import org.allmende.outcome.Verifier;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every path of a dispute about a result, in the real engine. */
class ResultDisputeProcessTest {

    private static final OrganisationId COUNCIL = new OrganisationId(UUID.randomUUID());
    private static final String REVIEWER = UUID.randomUUID().toString();
    private static final Instant LODGED = Instant.parse("2027-03-03T10:00:00Z");
    private static final Instant ANSWER_BY = Instant.parse("2027-03-18T23:59:59.999999Z");
    private static final Instant REVIEW_BY = Instant.parse("2027-04-20T22:59:59.999999Z");
    private static final List<String> DONE = Collections.synchronizedList(new ArrayList<>());

    private static DiagramRun run;

    private final String dispute = UUID.randomUUID().toString();

    @BeforeAll
    static void startEngine() {
        JavaDelegate noted =
                execution -> DONE.add(execution.getProcessBusinessKey() + " " + execution.getCurrentActivityId());
        JavaDelegate passed = execution -> {
            noted.execute(execution);
            execution.setVariables(ResultDisputeProcess.review(Optional.of(REVIEWER), REVIEW_BY));
        };
        run = new DiagramRun(
                ResultDisputeProcess.KEY,
                Map.of(
                        "passDisputeToReviewer",
                        passed,
                        "tellDisputeReviewOverdue",
                        noted,
                        "disputeSeats",
                        new DisputeSeats()));
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    private void lodge() {
        run.at(LODGED);
        run.start(dispute, ResultDisputeProcess.variables(COUNCIL, ANSWER_BY));
    }

    private Task waitingFor(Verifier verifier) {
        String seat = DisputeSeats.seat(COUNCIL.value().toString(), verifier);
        return run.waiting(dispute).stream()
                .filter(task -> run.seats(task).contains(seat))
                .findFirst()
                .orElseThrow();
    }

    private void answer(Verifier verifier, boolean agrees, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put(ResultDisputeProcess.AGREED, agrees);
        run.complete(waitingFor(verifier), variables);
    }

    private void decide(boolean raised, boolean paymentDue) {
        assertThat(run.steps(dispute)).containsExactly(ResultDisputeProcess.REVIEW);
        Map<String, Object> variables = new HashMap<>(ResultDisputeProcess.raised(paymentDue, REVIEW_BY));
        variables.put(ResultDisputeProcess.RAISED, raised);
        run.complete(run.waiting(dispute).get(0), variables);
    }

    private List<String> done() {
        return DONE.stream()
                .filter(line -> line.startsWith(dispute))
                .map(line -> line.substring(dispute.length() + 1))
                .toList();
    }

    @Test
    void councilAndUsersAreAskedAtTheSameTimeAndAgreeOnlyTogether() {
        lodge();
        assertThat(run.steps(dispute)).containsExactly(ResultDisputeProcess.ANSWER, ResultDisputeProcess.ANSWER);
        assertThat(run.waiting(dispute)).allMatch(task -> task.getDueDate().equals(Date.from(ANSWER_BY)));
        answer(Verifier.USERS, true, Map.of());
        assertThat(run.steps(dispute)).containsExactly(ResultDisputeProcess.ANSWER);
        answer(Verifier.COUNCIL, true, ResultDisputeProcess.raised(false, LODGED));
        assertThat(run.endsOf(dispute)).containsExactly("End_ResultRaised");
        run.runAllDueAt(REVIEW_BY.plusSeconds(2));
        assertThat(done()).isEmpty();
    }

    @Test
    void whatIsAddedIsPaidByItselfWhereTheRestIsPaidAlready() {
        lodge();
        answer(Verifier.COUNCIL, true, Map.of());
        answer(Verifier.USERS, true, ResultDisputeProcess.raised(true, LODGED));
        assertThat(run.steps(dispute)).containsExactly(ResultDisputeProcess.PAY);
        assertThat(run.seats(run.waiting(dispute).get(0))).containsExactly(COUNCIL.value() + ":FINANCE");
        run.complete(run.waiting(dispute).get(0), Map.of());
        assertThat(run.endsOf(dispute)).containsExactly("End_AdditionPaid");
    }

    @Test
    void whereTheFirstDoesNotAgreeTheOtherIsAskedNoMoreAndTheReviewerDecides() {
        lodge();
        answer(Verifier.USERS, false, ResultDisputeProcess.review(Optional.of(REVIEWER), REVIEW_BY));
        assertThat(run.steps(dispute)).containsExactly(ResultDisputeProcess.REVIEW);
        assertThat(run.waiting(dispute).get(0).getAssignee()).isEqualTo(REVIEWER);
        assertThat(run.waiting(dispute).get(0).getDueDate()).isEqualTo(Date.from(REVIEW_BY));
        decide(false, false);
        assertThat(run.endsOf(dispute)).containsExactly("End_ResultStands");
    }

    @Test
    void whereTheSecondDoesNotAgreeTheReviewerDecidesToo() {
        lodge();
        answer(Verifier.COUNCIL, true, Map.of());
        answer(Verifier.USERS, false, ResultDisputeProcess.review(Optional.empty(), REVIEW_BY));
        assertThat(run.waiting(dispute).get(0).getAssignee()).isNull();
        decide(true, true);
        assertThat(run.steps(dispute)).containsExactly(ResultDisputeProcess.PAY);
    }

    @Test
    void withoutAnAnswerItGoesToTheReviewerByItself() {
        lodge();
        answer(Verifier.COUNCIL, true, Map.of());
        run.runDueAt(ANSWER_BY);
        assertThat(done()).isEmpty();
        run.runAllDueAt(ANSWER_BY.plusSeconds(1));
        assertThat(done()).containsExactly("Task_PassToReviewer");
        decide(true, false);
        assertThat(run.endsOf(dispute)).containsExactly("End_ResultRaised");
    }

    @Test
    void aLateReviewIsToldOnceAndCanStillBeDecided() {
        lodge();
        answer(Verifier.COUNCIL, false, ResultDisputeProcess.review(Optional.of(REVIEWER), REVIEW_BY));
        run.runDueAt(REVIEW_BY);
        assertThat(done()).isEmpty();
        run.runAllDueAt(REVIEW_BY.plusSeconds(1));
        run.runAllDueAt(REVIEW_BY.plusSeconds(1_000_000));
        assertThat(done()).containsExactly("Task_TellReviewOverdue");
        decide(false, false);
        assertThat(run.isRunning(dispute)).isFalse();
    }

    @Test
    void takenBackItNeedsNoAnswerAndNoReview() {
        lodge();
        run.message(dispute, ResultDisputeProcess.WITHDRAWN);
        assertThat(run.isRunning(dispute)).isFalse();
        run.runAllDueAt(REVIEW_BY.plusSeconds(2));
        assertThat(done()).isEmpty();
        assertThat(run.endsOf(dispute)).containsExactly("End_DisputeClosed");
    }

    @Test
    void takenBackFromTheReviewerItEndsToo() {
        lodge();
        answer(Verifier.USERS, false, ResultDisputeProcess.review(Optional.of(REVIEWER), REVIEW_BY));
        run.message(dispute, ResultDisputeProcess.WITHDRAWN);
        assertThat(run.isRunning(dispute)).isFalse();
    }
}

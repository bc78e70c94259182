package org.allmende.bpmn.mutual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every flow of {@code StaffMutual.bpmn} in a real engine. */
class StaffMutualProcessTest {

    private static final Instant STATED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant ANSWER_DUE = Instant.parse("2027-03-31T22:59:59.999Z");
    private static final Instant PAPERS_DUE = Instant.parse("2027-04-20T22:59:59.999Z");
    private static final Instant VOTES_DUE = Instant.parse("2027-04-30T22:59:59.999Z");
    private static final String SPEAKER = UUID.randomUUID().toString();
    private static final List<String> TAKEN = new ArrayList<>();

    private static boolean carried;
    private static DiagramRun run;

    private final String mutual = UUID.randomUUID().toString();

    @BeforeAll
    static void startEngine() {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("passOverSilence", (JavaDelegate) execution -> TAKEN.add("passOverSilence"));
        beans.put("endPapers", (JavaDelegate) execution -> TAKEN.add("endPapers"));
        beans.put("countBallot", (JavaDelegate) execution -> {
            TAKEN.add("countBallot");
            execution.setVariable(StaffMutual.CARRIED, carried);
        });
        run = new DiagramRun(StaffMutual.KEY, beans);
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    @BeforeEach
    void state() {
        TAKEN.clear();
        carried = true;
        run.runDueAt(STATED);
        run.start(
                mutual,
                Map.of(
                        "councilId",
                        "ashcombe",
                        StaffMutual.SPEAKER,
                        SPEAKER,
                        StaffMutual.ANSWER_DUE,
                        Date.from(ANSWER_DUE),
                        StaffMutual.ANSWER_OVER,
                        Date.from(ANSWER_DUE.plusMillis(1))));
    }

    private void take(String step, Map<String, Object> variables) {
        Task only = run.waiting(mutual).get(0);
        assertThat(only.getTaskDefinitionKey()).isEqualTo(step);
        run.complete(only, variables);
    }

    /** The timer, and then the step behind it. */
    private void passTo(Instant instant) {
        run.runDueAt(instant);
        run.runDueAt(instant);
    }

    private void openBallot() {
        take(
                StaffMutual.OPEN_BALLOT,
                Map.of(
                        StaffMutual.PAPERS_DUE, Date.from(PAPERS_DUE),
                        StaffMutual.PAPERS_OVER, Date.from(PAPERS_DUE.plusMillis(1)),
                        StaffMutual.VOTES_DUE, Date.from(VOTES_DUE),
                        StaffMutual.VOTES_OVER, Date.from(VOTES_DUE.plusMillis(1))));
    }

    @Test
    void theEmployerAnswersAndTheSpeakerOpensTheBallot() {
        Task answer = run.waiting(mutual).get(0);
        assertThat(answer.getDueDate()).isEqualTo(Date.from(ANSWER_DUE));
        take(StaffMutual.ANSWER, Map.of());
        assertThat(run.waiting(mutual).get(0).getAssignee()).isEqualTo(SPEAKER);
        assertThat(TAKEN).isEmpty();
    }

    @Test
    void aCarriedBallotLeadsToAReservedProcurement() {
        take(StaffMutual.ANSWER, Map.of());
        openBallot();
        passTo(PAPERS_DUE);
        assertThat(TAKEN).isEmpty();
        passTo(PAPERS_DUE.plusMillis(1));
        assertThat(TAKEN).containsExactly("endPapers");
        passTo(VOTES_DUE);
        assertThat(TAKEN).containsExactly("endPapers");
        passTo(VOTES_DUE.plusMillis(1));
        assertThat(TAKEN).containsExactly("endPapers", "countBallot");
        assertThat(run.waiting(mutual).get(0).getAssignee()).isEqualTo(SPEAKER);
        take(StaffMutual.CHOOSE_ROUTE, Map.of(StaffMutual.RESERVATION_ASKED, true));
        take(StaffMutual.DECIDE_RESERVATION, Map.of(StaffMutual.RESERVED, true));
        assertThat(run.isRunning(mutual)).isFalse();
    }

    @Test
    void afterARefusalTheStaffChooseAgainAndMayChallenge() {
        take(StaffMutual.ANSWER, Map.of());
        openBallot();
        passTo(PAPERS_DUE.plusMillis(1));
        passTo(VOTES_DUE.plusMillis(1));
        take(StaffMutual.CHOOSE_ROUTE, Map.of(StaffMutual.RESERVATION_ASKED, true));
        take(StaffMutual.DECIDE_RESERVATION, Map.of(StaffMutual.RESERVED, false));
        take(StaffMutual.CHOOSE_ROUTE, Map.of(StaffMutual.RESERVATION_ASKED, false));
        assertThat(run.isRunning(mutual)).isFalse();
    }

    @Test
    void afterABallotThatWasNotCarriedTheStaffMayBeAskedAgain() {
        carried = false;
        take(StaffMutual.ANSWER, Map.of());
        openBallot();
        passTo(PAPERS_DUE.plusMillis(1));
        passTo(VOTES_DUE.plusMillis(1));
        assertThat(run.steps(mutual)).containsExactly(StaffMutual.OPEN_BALLOT);
    }

    @Test
    void silenceStopsNothing() {
        passTo(ANSWER_DUE);
        assertThat(run.steps(mutual)).containsExactly(StaffMutual.ANSWER);
        passTo(ANSWER_DUE.plusMillis(1));
        assertThat(TAKEN).containsExactly("passOverSilence");
        assertThat(run.steps(mutual)).containsExactly(StaffMutual.OPEN_BALLOT);
    }

    @Test
    void givingUpEndsItWhereverItStands() {
        run.message(mutual, StaffMutual.ENDED);
        assertThat(run.isRunning(mutual)).isFalse();
        state();
        take(StaffMutual.ANSWER, Map.of());
        openBallot();
        run.message(mutual, StaffMutual.ENDED);
        assertThat(run.isRunning(mutual)).isFalse();
    }
}

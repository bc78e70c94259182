package org.allmende.bpmn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.allmende.calendar.WorkingDays;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BidOpeningAndEvaluationProcessTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-27T10:00:00Z");

    private final OfficeTime officeTime = new OfficeTime(Clock.fixed(FRIDAY, ZoneOffset.UTC), new WorkingDays());
    private final String subject = UUID.randomUUID().toString();
    private DiagramRun run;

    /** Stands in for the panel that the tender's publication names. */
    public static class Panel {
        public List<String> evaluators(String tenderId) {
            return List.of("ada", "ben");
        }

        public String moderator(String tenderId) {
            return "mo";
        }
    }

    @BeforeAll
    void startEngine() {
        run = new DiagramRun(
                BidOpeningAndEvaluation.KEY, Map.of("evaluationPanel", new Panel(), "officeTime", officeTime));
    }

    @AfterAll
    void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    @Test
    void moderatesOnlyWhenEveryEvaluatorHasLockedAndEveryBidIsChecked() {
        run.start(subject, Map.of("councilId", "council"));
        complete(BidOpeningAndEvaluation.OPEN_BIDS, null);
        complete(BidOpeningAndEvaluation.DECLARE_CONFLICTS, "ada");
        complete(BidOpeningAndEvaluation.SCORE_BIDS, "ada");
        assertThat(run.steps(subject))
                .containsExactlyInAnyOrder(
                        BidOpeningAndEvaluation.CHECK_BIDS, BidOpeningAndEvaluation.DECLARE_CONFLICTS);
        complete(BidOpeningAndEvaluation.DECLARE_CONFLICTS, "ben");
        complete(BidOpeningAndEvaluation.SCORE_BIDS, "ben");
        assertThat(run.steps(subject)).containsExactly(BidOpeningAndEvaluation.CHECK_BIDS);
        assertThat(run.seats(run.waiting(subject).get(0))).containsExactly("council:PROCUREMENT");
        complete(BidOpeningAndEvaluation.CHECK_BIDS, null);
        Task moderation = run.waiting(subject).get(0);
        assertThat(moderation.getAssignee()).isEqualTo("mo");
        run.complete(moderation, Map.of(BidOpeningAndEvaluation.ADMISSIBLE_COUNT, 2));
        assertThat(run.isRunning(subject)).isFalse();
        assertThat(run.lastValue(subject, BidOpeningAndEvaluation.ADMISSIBLE_COUNT))
                .isEqualTo(2);
    }

    @Test
    void officeTimeLeavesOutWeekendsAndHolidays() {
        assertThat(officeTime.inWorkingDays(0).toInstant()).isEqualTo(Instant.parse("2026-11-27T17:00:00Z"));
        assertThat(officeTime.inWorkingDays(1).toInstant()).isEqualTo(Instant.parse("2026-12-01T17:00:00Z"));
    }

    private void complete(String step, String assignee) {
        Task task = run.waiting(subject).stream()
                .filter(waiting -> waiting.getTaskDefinitionKey().equals(step))
                .filter(waiting -> assignee == null || assignee.equals(waiting.getAssignee()))
                .findFirst()
                .orElseThrow();
        run.complete(task, Map.of());
    }
}

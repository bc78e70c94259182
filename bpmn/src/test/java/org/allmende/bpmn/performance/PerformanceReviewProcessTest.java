package org.allmende.bpmn.performance;

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
import org.junit.jupiter.api.Test;

/** The way of a performance review, in the real engine. */
class PerformanceReviewProcessTest {

    private static final Instant PLANNED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant OPENS = Instant.parse("2028-01-18T00:00:00Z");
    private static final Instant ASSESS_BY = Instant.parse("2028-02-08T23:59:59.999999Z");
    private static final Instant REPLY_DUE = Instant.parse("2028-02-24T23:59:59.999999Z");

    private final List<String> done = new ArrayList<>();

    @Test
    void isAskedForAssessedRepliedToAndPublished() {
        JavaDelegate noted = execution -> done.add(execution.getCurrentActivityId());
        try (DiagramRun run = new DiagramRun(
                PerformanceReviewProcess.KEY,
                Map.of("openReview", noted, "publishReview", noted, "tellReviewOverdue", noted))) {
            String answered = start(run);
            String silent = start(run);
            String early = start(run);

            assertThat(run.moveTimer(
                            early,
                            PerformanceReviewProcess.OPENS,
                            PerformanceReviewProcess.waiting(PLANNED.minusSeconds(1), ASSESS_BY)))
                    .isTrue();
            run.runDueAt(PLANNED);
            assertThat(run.steps(early)).containsExactly(PerformanceReviewProcess.ASSESS);
            assertThat(run.steps(answered)).isEmpty();
            assertThat(run.activeOf(answered)).containsExactly(PerformanceReviewProcess.OPENS);

            run.runAllDueAt(OPENS);
            assertThat(run.steps(answered)).containsExactly(PerformanceReviewProcess.ASSESS);
            assertThat(run.waiting(answered).get(0).getDueDate()).isEqualTo(Date.from(ASSESS_BY));
            assertThat(run.seats(run.waiting(answered).get(0))).containsExactly("ashcombe:CONTRACT_MANAGER");
            assess(run, answered);
            assertThat(run.steps(answered)).containsExactly(PerformanceReviewProcess.REPLY);
            assertThat(run.seats(run.waiting(answered).get(0)))
                    .containsExactlyInAnyOrder("mutual:OWNER", "mutual:EDITOR");
            run.complete(run.waiting(answered).get(0), Map.of());
            assertThat(run.endsOf(answered)).containsExactly("End_ReviewPublished");

            run.runAllDueAt(ASSESS_BY);
            assertThat(done).doesNotContain("Task_TellReviewOverdue");
            run.runAllDueAt(ASSESS_BY.plusSeconds(2));
            assertThat(done).filteredOn("Task_TellReviewOverdue"::equals).hasSize(2);
            assess(run, silent);
            run.runAllDueAt(REPLY_DUE);
            assertThat(run.steps(silent)).containsExactly(PerformanceReviewProcess.REPLY);
            run.runAllDueAt(REPLY_DUE.plusSeconds(2));
            assertThat(run.endsOf(silent)).containsExactlyInAnyOrder("End_ReviewReminded", "End_ReviewPublished");
            assertThat(done).filteredOn("Task_PublishReview"::equals).hasSize(2);
            assertThat(run.untaken()).isEmpty();
        }
    }

    private static String start(DiagramRun run) {
        run.at(PLANNED);
        String review = UUID.randomUUID().toString();
        Map<String, Object> variables = new HashMap<>(PerformanceReviewProcess.waiting(OPENS, ASSESS_BY));
        variables.put("councilId", "ashcombe");
        variables.put("providerId", "mutual");
        run.start(review, variables);
        return review;
    }

    private static void assess(DiagramRun run, String review) {
        run.complete(run.waiting(review).get(0), PerformanceReviewProcess.replying(REPLY_DUE));
    }
}

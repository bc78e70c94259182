package org.allmende.bpmn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.allmende.bpmn.testing.DiagramRun;
import org.allmende.calendar.WorkingDays;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of a proposal to set a fail aside, in the real engine. */
class FailOverrideProcessTest {

    private static final Instant PROPOSED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Map<String, List<String>> SCORING = new ConcurrentHashMap<>();

    private static DiagramRun run;

    private final String override = UUID.randomUUID().toString();

    /** Stands in for who had locked without the bid. */
    public static class Panel {
        public List<String> scoringAfterwards(String id) {
            return SCORING.getOrDefault(id, List.of());
        }
    }

    @BeforeAll
    static void startEngine() {
        OfficeTime officeTime = new OfficeTime(Clock.fixed(PROPOSED, ZoneOffset.UTC), new WorkingDays());
        run = new DiagramRun(FailOverrideProcess.KEY, Map.of("evaluationPanel", new Panel(), "officeTime", officeTime));
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    @BeforeEach
    void propose() {
        run.start(
                override,
                Map.of("councilId", "ashcombe", "reference", "AL-B-2027-0001", "tenderReference", "AL-T-2027-0001"));
        assertThat(run.steps(override)).containsExactly(FailOverrideProcess.DECIDE);
        assertThat(run.seats(run.waiting(override).get(0)))
                .containsExactlyInAnyOrder("ashcombe:PROCUREMENT", "ashcombe:MONITORING_OFFICER");
    }

    @Test
    void whoeverHadLockedScoresTheBidEachAlone() {
        SCORING.put(override, List.of("ada", "ben"));
        decide(true);
        assertThat(run.waiting(override)).extracting(Task::getAssignee).containsExactlyInAnyOrder("ada", "ben");
        run.complete(run.waiting(override).get(0), Map.of());
        assertThat(run.steps(override)).containsExactly(FailOverrideProcess.SCORE);
        run.complete(run.waiting(override).get(0), Map.of());
        assertThat(run.endsOf(override)).containsExactly("End_BidTakesPart");
    }

    @Test
    void nobodyScoresWhereAllHaveScoredOrStillScore() {
        decide(true);
        assertThat(run.isRunning(override)).isFalse();
        assertThat(run.endsOf(override)).containsExactly("End_BidTakesPart");
    }

    @Test
    void aRefusalLetsTheFailStand() {
        decide(false);
        assertThat(run.endsOf(override)).containsExactly("End_FailStands");
    }

    @Test
    void aCancelledTenderMakesItMoot() {
        run.message(override, FailOverrideProcess.TENDER_CANCELLED);
        assertThat(run.isRunning(override)).isFalse();
        assertThat(run.endsOf(override)).containsExactly("End_OverrideMoot");
    }

    private void decide(boolean approved) {
        run.complete(run.waiting(override).get(0), Map.of(FailOverrideProcess.APPROVED, approved));
    }
}

package org.allmende.bpmn.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.bpmn.evaluation.OfficeTime;
import org.allmende.bpmn.testing.DiagramRun;
import org.allmende.calendar.WorkingDays;
import org.allmende.shared.DomainProblem;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwardProcessTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-03-11T23:59:59.999999Z");
    private static final Instant OVER = Instant.parse("2026-03-12T00:00:00Z");

    private final List<String> done = new ArrayList<>();
    private boolean databaseStillBefore;
    private boolean objectionOpen;
    private String subject = "";
    private DiagramRun run;

    @BeforeAll
    void startEngine() {
        OfficeTime officeTime = new OfficeTime(Clock.fixed(NOW, ZoneOffset.UTC), new WorkingDays());
        JavaDelegate summaries = execution -> done.add("summaries");
        JavaDelegate end = execution -> {
            if (databaseStillBefore) {
                throw new DomainProblem("STANDSTILL_NOT_OVER");
            }
            execution.setVariable(AwardProcess.SUSPENDED, objectionOpen);
            done.add(objectionOpen ? "suspended" : "end");
        };
        run = new DiagramRun(
                AwardProcess.KEY,
                Map.of("officeTime", officeTime, "sendAssessmentSummariesStep", summaries, "endStandstillStep", end));
    }

    @AfterAll
    void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    @BeforeEach
    void begin() {
        subject = UUID.randomUUID().toString();
        done.clear();
        databaseStillBefore = false;
        objectionOpen = false;
        run.start(subject, Map.of("councilId", "council"));
        run.complete(run.waiting(subject).get(0), Map.of());
        assertThat(done).containsExactly("summaries");
        assertThat(run.steps(subject)).containsExactly(AwardProcess.PUBLISH_AWARD_NOTICE);
        run.complete(run.waiting(subject).get(0), AwardProcess.standstill(ENDS));
    }

    @Test
    void endsTheStandstillTheMillisecondAfterIt() {
        run.runDueAt(OVER.minusMillis(1));
        assertThat(done).doesNotContain("end");
        run.runDueAt(OVER);
        run.runDueAt(OVER);
        assertThat(done).contains("end");
        assertThat(run.isRunning(subject)).isFalse();
    }

    @Test
    void waitsAndTriesAgainWhereTheDatabaseSaysItIsNotOver() {
        databaseStillBefore = true;
        run.runDueAt(OVER);
        assertThatThrownBy(() -> run.runDueAt(OVER)).hasMessageContaining("STANDSTILL_NOT_OVER");
        assertThat(run.isRunning(subject)).isTrue();
        databaseStillBefore = false;
        run.runDueAt(OVER.plusSeconds(120));
        assertThat(run.isRunning(subject)).isFalse();
    }

    @Test
    void waitsForTheObjectionAndThenForTheDayFromWhichAContractMayFollow() {
        Instant held = Instant.parse("2026-03-30T22:59:59.999999Z");
        objectionOpen = true;
        run.runAllDueAt(OVER);
        assertThat(done).contains("suspended").doesNotContain("end");
        assertThat(run.activeOf(subject)).containsExactly("Event_SuspensionLifted");

        objectionOpen = false;
        run.message(subject, AwardProcess.SUSPENSION_LIFTED, AwardProcess.standstill(held));
        run.runAllDueAt(held.minusSeconds(1));
        assertThat(run.activeOf(subject)).containsExactly("Event_StandstillEnd");
        run.runAllDueAt(held.plusSeconds(1));
        assertThat(done).endsWith("end");
        assertThat(run.isRunning(subject)).isFalse();
    }
}

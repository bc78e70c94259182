package org.allmende.bpmn.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
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
class DirectAwardProcessTest {

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
        JavaDelegate free = execution -> {
            if (databaseStillBefore) {
                throw new DomainProblem("STANDSTILL_NOT_OVER");
            }
            execution.setVariable(DirectAwardProcess.SUSPENDED, objectionOpen);
            done.add(objectionOpen ? "suspended" : "free");
        };
        run = new DiagramRun(DirectAwardProcess.KEY, Map.of("officeTime", officeTime, "freeDirectAwardStep", free));
    }

    @AfterAll
    void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    @BeforeEach
    void propose() {
        subject = UUID.randomUUID().toString();
        done.clear();
        databaseStillBefore = false;
        objectionOpen = false;
        run.start(subject, Map.of("councilId", "council"));
        assertThat(run.steps(subject)).containsExactly(DirectAwardProcess.APPROVE);
    }

    private void take(String step, Map<String, Object> variables) {
        run.complete(
                run.waiting(subject).stream()
                        .filter(task -> task.getTaskDefinitionKey().equals(step))
                        .findFirst()
                        .orElseThrow(),
                variables);
    }

    private void notified() {
        take(DirectAwardProcess.APPROVE, Map.of(DirectAwardProcess.APPROVED, true));
        assertThat(run.steps(subject)).containsExactly(DirectAwardProcess.NOTICE);
    }

    private void awarded(boolean standstill) {
        notified();
        take(DirectAwardProcess.NOTICE, DirectAwardProcess.awarded(standstill, ENDS));
    }

    private void objected() {
        objectionOpen = true;
        run.message(
                subject,
                DirectAwardProcess.OBJECTED,
                Map.of("objectionDue", Date.from(Instant.parse("2026-03-16T23:59:59Z"))));
    }

    @Test
    void isRevisedUntilASecondPersonPublishesIt() {
        take(DirectAwardProcess.APPROVE, Map.of(DirectAwardProcess.APPROVED, false));
        assertThat(run.steps(subject)).containsExactly(DirectAwardProcess.REVISE);
        take(DirectAwardProcess.REVISE, Map.of());
        notified();
        assertThat(run.seats(run.waiting(subject).get(0))).containsExactly("council:PROCUREMENT");
    }

    @Test
    void isFreeTheMillisecondAfterItsStandstill() {
        awarded(true);
        run.runAllDueAt(OVER.minusMillis(1));
        assertThat(run.activeOf(subject)).containsExactly("Event_DirectStandstillEnd");
        run.runAllDueAt(OVER);
        assertThat(done).containsExactly("free");
        assertThat(run.endsOf(subject)).containsExactly("End_DirectFree");
    }

    @Test
    void isFreeAtOnceWithoutAStandstill() {
        awarded(false);
        run.runAllDueAt(NOW);
        assertThat(done).containsExactly("free");
        assertThat(run.isRunning(subject)).isFalse();
    }

    @Test
    void waitsAndTriesAgainWhereTheDatabaseSaysItIsNotOver() {
        awarded(true);
        databaseStillBefore = true;
        run.runDueAt(OVER);
        assertThatThrownBy(() -> run.runDueAt(OVER)).hasMessageContaining("STANDSTILL_NOT_OVER");
        databaseStillBefore = false;
        run.runAllDueAt(OVER.plusSeconds(120));
        assertThat(run.isRunning(subject)).isFalse();
    }

    @Test
    void answersObjectionsBesideAndWaitsForThem() {
        awarded(true);
        objected();
        assertThat(run.steps(subject)).containsExactly(DirectAwardProcess.ANSWER);
        assertThat(run.seats(run.waiting(subject).get(0)))
                .containsExactlyInAnyOrder("council:PROCUREMENT", "council:MONITORING_OFFICER");
        run.runAllDueAt(OVER);
        assertThat(done).containsExactly("suspended");
        assertThat(run.activeOf(subject)).containsExactly("Event_DirectLifted");

        Instant held = Instant.parse("2026-03-16T23:59:59.999999Z");
        objectionOpen = false;
        take(DirectAwardProcess.ANSWER, Map.of());
        run.message(subject, DirectAwardProcess.LIFTED, DirectAwardProcess.awarded(true, held));
        run.runAllDueAt(held);
        assertThat(run.isRunning(subject)).isTrue();
        run.runAllDueAt(held.plusMillis(1));
        assertThat(done).endsWith("free");
        assertThat(run.isRunning(subject)).isFalse();
    }

    @Test
    void goesOnWhereTheObjectionIsDealtWithInTime() {
        notified();
        objected();
        objectionOpen = false;
        take(DirectAwardProcess.ANSWER, Map.of());
        take(DirectAwardProcess.NOTICE, DirectAwardProcess.awarded(true, ENDS));
        run.runAllDueAt(OVER);
        assertThat(run.isRunning(subject)).isFalse();
    }

    @Test
    void endsWhereverItStandsWhenItIsWithdrawn() {
        notified();
        objected();
        assertThat(run.steps(subject)).containsExactlyInAnyOrder(DirectAwardProcess.NOTICE, DirectAwardProcess.ANSWER);
        run.message(subject, DirectAwardProcess.WITHDRAWN);
        assertThat(run.isRunning(subject)).isFalse();
        assertThat(run.endsOf(subject)).containsExactly("End_DirectWithdrawn");
    }
}

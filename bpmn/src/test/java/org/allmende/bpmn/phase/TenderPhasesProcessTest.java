package org.allmende.bpmn.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.allmende.bpmn.evaluation.OfficeTime;
import org.allmende.bpmn.testing.DiagramRun;
import org.allmende.calendar.WorkingDays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenderPhasesProcessTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant TALKED = Instant.parse("2026-03-20T23:59:59Z");
    private static final Instant INVITED = Instant.parse("2026-03-27T23:59:59Z");

    private String subject = "";
    private DiagramRun run;

    @BeforeAll
    void startEngine() {
        OfficeTime officeTime = new OfficeTime(Clock.fixed(NOW, ZoneOffset.UTC), new WorkingDays());
        run = new DiagramRun(TenderPhases.KEY, Map.of("officeTime", officeTime));
    }

    @AfterAll
    void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    @BeforeEach
    void begin() {
        subject = UUID.randomUUID().toString();
        run.start(subject, Map.of("councilId", "council"));
        waitsOnlyFor(TenderPhases.PROPOSE);
        take(Map.of());
        waitsOnlyFor(TenderPhases.CONFIRM);
    }

    @Test
    void leadsFromTheShortlistThroughTheDialogueToFinalTenders() {
        take(TenderPhases.confirmed(true, TALKED, INVITED));
        waitsOnlyFor(TenderPhases.HOLD_DIALOGUE);
        assertThat(run.waiting(subject).get(0).getDueDate()).isEqualTo(Date.from(TALKED));
        take(Map.of());
        waitsOnlyFor(TenderPhases.DRAFT);
        assertThat(run.waiting(subject).get(0).getDueDate()).isEqualTo(Date.from(INVITED));
        take(Map.of());
        assertThat(run.steps(subject)).isEmpty();
        assertThat(run.activeOf(subject)).containsExactly("Event_FinalTendersOver");
        run.message(subject, TenderPhases.ENDED, Map.of(TenderPhases.CANCELLED, false));
        assertThat(run.isRunning(subject)).isFalse();
    }

    @Test
    void asksForFinalTendersAtOnceWhereNoDialogueIsPlanned() {
        take(TenderPhases.confirmed(false, INVITED, INVITED));
        waitsOnlyFor(TenderPhases.DRAFT);
    }

    @Test
    void isProposedAnewWhereTheSecondOfficerSendsItBack() {
        take(Map.of(TenderPhases.CONFIRMED, false));
        waitsOnlyFor(TenderPhases.PROPOSE);
    }

    @Test
    void preparesFinalTendersAnewWhereTheyAreCancelled() {
        take(TenderPhases.confirmed(false, INVITED, INVITED));
        take(Map.of());
        run.message(subject, TenderPhases.ENDED, Map.of(TenderPhases.CANCELLED, true));
        waitsOnlyFor(TenderPhases.DRAFT);
    }

    private void waitsOnlyFor(String step) {
        assertThat(run.steps(subject)).containsExactly(step);
        assertThat(run.seats(run.waiting(subject).get(0))).containsExactly("council:PROCUREMENT");
    }

    private void take(Map<String, Object> variables) {
        run.complete(run.waiting(subject).get(0), variables);
    }
}

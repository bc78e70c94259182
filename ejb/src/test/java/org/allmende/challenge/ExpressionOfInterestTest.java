package org.allmende.challenge;

import static org.allmende.challenge.ExpressionBuilder.REASONS;
import static org.allmende.challenge.ExpressionBuilder.RECEIVED;
import static org.allmende.challenge.ExpressionBuilder.RECEIVED_AT;
import static org.allmende.challenge.ExpressionBuilder.anExpression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.allmende.calendar.ClockRule;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ExpressionOfInterestTest {

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @Test
    void sendsNothingBeforeTheWarningIsRead() {
        assertProblem("EOI_WARNING_UNREAD", () -> anExpression()
                .draft()
                .submit(anExpression().submitted().requireCase(), clocks(), false, RECEIVED_AT));
    }

    private static EoiClocks clocks() {
        return new EoiClocks(RECEIVED_AT, RECEIVED_AT);
    }

    @Test
    void expectsNoDecisionAfterThePublishedMaximum() {
        LocalDate latest = RECEIVED.plusDays(120);
        assertProblem(
                "EOI_EXPECTED_TOO_LATE",
                () -> anExpression().submitted().announceTiming(latest.plusDays(1), RECEIVED_AT));
        ExpressionOfInterest onTheLastDay = anExpression().submitted();
        onTheLastDay.announceTiming(latest, RECEIVED_AT);
        assertThat(onTheLastDay.expectedDecision()).contains(latest);
    }

    private static final DecisionId DECISION = new DecisionId(Ids.next());
    private static final String OFFICERS = "Tom Okafor, Ruth Pemberton";

    @Test
    void decidesOnlyAfterTheNoticeOfTiming() {
        ExpressionOfInterest submitted = anExpression().submitted();
        assertProblem("EOI_STEP_NOT_POSSIBLE", submitted::requireDecidable);
        assertProblem(
                "EOI_STEP_NOT_POSSIBLE",
                () -> submitted.accept(DECISION, REASONS, anExpression().start(), OFFICERS, RECEIVED_AT));
        anExpression().timed().requireDecidable();
    }

    @Test
    void decidesOnlyWithReasons() {
        assertProblem("EOI_REASONS_MISSING", () -> anExpression()
                .timed()
                .accept(DECISION, "Yes.", anExpression().start(), OFFICERS, RECEIVED_AT));
        assertProblem("EOI_REASONS_MISSING", () -> anExpression()
                .timed()
                .reject(DECISION, "No.", GroundFinding.of(RejectionGround.UNLAWFUL), OFFICERS, RECEIVED_AT));
    }

    @Test
    void keepsWhoDecidedAndTheFirstGround() {
        ExpressionOfInterest expression = anExpression().timed();
        GroundFinding finding =
                new GroundFinding(RejectionGround.IN_PROCUREMENT, null, "Tender notice", RECEIVED.minusDays(1));
        expression.reject(DECISION, REASONS, finding, OFFICERS, RECEIVED_AT);
        assertThat(expression.ground()).contains(RejectionGround.IN_PROCUREMENT);
        assertThat(expression.documentTitle()).contains("Tender notice");
        assertThat(expression.decidedBy()).contains(OFFICERS);
        assertThat(expression.decision()).contains(DECISION);
    }

    @Test
    void keepsNoDocumentForAGroundOfJudgement() {
        ExpressionOfInterest expression = anExpression().timed();
        GroundFinding leftOver = new GroundFinding(RejectionGround.UNLAWFUL, null, "left over", RECEIVED);
        expression.reject(DECISION, REASONS, leftOver, OFFICERS, RECEIVED_AT);
        assertThat(expression.documentTitle()).isEmpty();
    }

    @Test
    void theProcurementsClockRunsFromTheAcceptanceOn() {
        ExpressionOfInterest accepted = anExpression().accepted();
        Instant due =
                accepted.running(ClockRule.EOI_PROCUREMENT_START).orElseThrow().at();
        assertThat(anExpression().timed().running(ClockRule.EOI_PROCUREMENT_START))
                .isEmpty();
        assertThat(accepted.noteOverdue(ClockRule.EOI_PROCUREMENT_START, due)).isFalse();
        assertThat(accepted.noteOverdue(ClockRule.EOI_PROCUREMENT_START, due.plusNanos(1_000)))
                .isTrue();
        assertThat(accepted.procurementOverdueAt()).contains(due.plusNanos(1_000));
    }

    @Test
    void aClockThatRanOutIsToldOnce() {
        ExpressionOfInterest expression = anExpression().submitted();
        Instant lastInTime = expression.timingDeadline().orElseThrow().at();
        Instant late = RECEIVED_AT.plus(200, ChronoUnit.DAYS);
        assertThat(expression.noteOverdue(ClockRule.EOI_TIMING_NOTICE, lastInTime))
                .isFalse();
        assertThat(expression.noteOverdue(ClockRule.EOI_TIMING_NOTICE, lastInTime.plusNanos(1_000)))
                .isTrue();
        assertThat(expression.noteOverdue(ClockRule.EOI_TIMING_NOTICE, late)).isFalse();
        assertThat(anExpression().timed().noteOverdue(ClockRule.EOI_TIMING_NOTICE, late))
                .isFalse();
        assertThat(anExpression().timed().noteOverdue(ClockRule.EOI_DECISION, late))
                .isTrue();
        assertThat(anExpression().accepted().noteOverdue(ClockRule.EOI_DECISION, late))
                .isFalse();
    }
}

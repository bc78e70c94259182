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
import java.util.Arrays;
import org.allmende.calendar.ClockRule;
import org.allmende.shared.DomainProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTest {

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

    @Test
    void decidesOnlyAfterTheNoticeOfTiming() {
        assertProblem(
                "EOI_STEP_NOT_POSSIBLE",
                () -> anExpression().submitted().accept(REASONS, anExpression().start(), "Amira Osei", RECEIVED_AT));
    }

    @Test
    void decidesOnlyWithReasons() {
        assertProblem(
                "EOI_REASONS_MISSING",
                () -> anExpression().timed().accept("Yes.", anExpression().start(), "Amira Osei", RECEIVED_AT));
        Rejection bare = new Rejection(RejectionGround.FRIVOLOUS, "No.", null, null);
        assertProblem("EOI_REASONS_MISSING", () -> anExpression().timed().reject(bare, "Amira Osei", RECEIVED_AT));
    }

    @ParameterizedTest
    @EnumSource
    void aGroundOfFactNeedsADocumentDatedBeforeTheDecision(RejectionGround ground) {
        Rejection without = new Rejection(ground, REASONS, " ", null);
        Rejection sameDay = new Rejection(ground, REASONS, "Minute 14 of the cabinet", RECEIVED);
        Rejection before = new Rejection(ground, REASONS, "Minute 14 of the cabinet", RECEIVED.minusDays(1));
        if (ground.needsDocument()) {
            assertProblem("EOI_DOCUMENT_MISSING", () -> without.requireLawful(RECEIVED));
            assertProblem("EOI_DOCUMENT_NOT_BEFORE_DECISION", () -> sameDay.requireLawful(RECEIVED));
        } else {
            without.requireLawful(RECEIVED);
        }
        before.requireLawful(RECEIVED);
    }

    @Test
    void thereAreTenGroundsAndFourOfThemAreFacts() {
        assertThat(Arrays.stream(RejectionGround.values()).map(RejectionGround::number))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(Arrays.stream(RejectionGround.values())
                        .filter(RejectionGround::needsDocument)
                        .map(RejectionGround::number))
                .containsExactly(4, 6, 7, 8);
    }

    @Test
    void keepsNoDocumentForAGroundOfJudgement() {
        ExpressionOfInterest expression = anExpression().timed();
        expression.reject(
                new Rejection(RejectionGround.NOT_SUITABLE, REASONS, "left over from another choice", RECEIVED),
                "Amira Osei",
                RECEIVED_AT);
        assertThat(expression.documentTitle()).isEmpty();
        assertThat(expression.ground()).contains(RejectionGround.NOT_SUITABLE);
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

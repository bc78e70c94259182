package org.allmende.challenge.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.ExpressionTiming;
import org.allmende.calendar.London;
import org.allmende.calendar.Period;
import org.allmende.calendar.Span;
import org.allmende.calendar.WorkingDays;

/** What holds for the clocks on every day of receipt. */
class ClockStageTest {

    private final WorkingDays calendar = new WorkingDays();

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2020, 1, 1).toEpochDay(),
                        LocalDate.of(2030, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void withoutAWindowTheDayOfReceiptIsTheFirstOfThirty(@ForAll("days") LocalDate received) {
        Period notice = ExpressionTiming.timingNotice(received, Optional.empty());
        assertThat(notice.firstDay()).isEqualTo(received);
        assertThat(notice.lastDay()).isEqualTo(received.plusDays(29));
        assertThat(notice.counted()).isEqualTo(30);
    }

    @Property
    void withinAWindowTheThirtyBeginTheDayAfterItCloses(
            @ForAll("days") LocalDate received, @ForAll @IntRange(max = 90) int daysToClose) {
        LocalDate closes = received.plusDays(daysToClose);
        Period notice = ExpressionTiming.timingNotice(received, Optional.of(closes));
        assertThat(notice.firstDay()).isEqualTo(closes.plusDays(1));
        assertThat(notice.lastDay()).isEqualTo(closes.plusDays(30));
        assertThat(notice.counted()).isEqualTo(30);
    }

    @Property
    void theCouncilsOwnMaximumElapsesFromReceipt(
            @ForAll("days") LocalDate received, @ForAll @IntRange(min = 1, max = 700) int maximum) {
        Period decision = ExpressionTiming.decision(received, Span.days(maximum), calendar);
        assertThat(decision.lastDay()).isEqualTo(received.plusDays(maximum));
        assertThat(London.dayOf(decision.end())).isEqualTo(decision.lastDay());
        assertThat(London.dayOf(decision.end().plusNanos(1_000_000_000))).isEqualTo(decision.firstDayAfter());
    }

    @Property
    void theProcurementBeginsBetweenMinimumAndMaximum(
            @ForAll("days") LocalDate accepted,
            @ForAll @IntRange(min = 1, max = 200) int least,
            @ForAll @IntRange(max = 500) int more) {
        ExpressionTiming.ProcurementStart start =
                ExpressionTiming.procurementStart(accepted, Span.days(least), Span.days(least + more), calendar);
        assertThat(start.contains(accepted)).isFalse();
        assertThat(start.contains(accepted.plusDays(least))).isTrue();
        assertThat(start.contains(accepted.plusDays(least - 1L))).isFalse();
        assertThat(start.contains(accepted.plusDays(least + (long) more))).isTrue();
        assertThat(start.contains(accepted.plusDays(least + more + 1L))).isFalse();
    }

    @Property
    void everyClockRemindsBeforeItEndsAndIsNeverLateInTime(
            @ForAll ClockRule rule, @ForAll("days") LocalDate day, @ForAll @LongRange(max = 86_399_999) long millis) {
        Deadline deadline = new Deadline(London.startOf(day).plusMillis(millis), rule);
        assertThat(ClockStage.SOON.beginsAt(deadline)).isBefore(deadline.at());
        assertThat(ClockStage.OVERDUE.isReached(deadline, deadline.at())).isFalse();
        Instant first = ClockStage.OVERDUE.beginsAt(deadline);
        assertThat(deadline.passed(first)).isTrue();
        assertThat(ClockStage.LONG_OVERDUE.beginsAt(deadline))
                .isEqualTo(deadline.at().plus(7, ChronoUnit.DAYS));
        Instant before = Instant.MIN;
        for (ClockStage stage : ClockStage.values()) {
            assertThat(stage.beginsAt(deadline)).isAfter(before);
            before = stage.beginsAt(deadline);
        }
    }
}

package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CountingTest {

    private static final WorkingDays CALENDAR = new WorkingDays();

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, (int) ChronoUnit.DAYS.between(LocalDate.of(2012, 1, 1), LocalDate.of(2028, 9, 30)))
                .map(offset -> LocalDate.of(2012, 1, 1).plusDays(offset));
    }

    /** The last Sundays of March and October, when the clocks change. */
    @Provide
    Arbitrary<LocalDate> changes() {
        return Arbitraries.integers().between(2012, 2028).flatMap(year -> Arbitraries.of(3, 10)
                .map(month -> LocalDate.of(year, month, 31)
                        .minusDays(LocalDate.of(year, month, 31).getDayOfWeek().getValue() % 7)));
    }

    @Property
    void workingPeriodsCountExactlyTheirWorkingDays(
            @ForAll("days") LocalDate event, @ForAll @IntRange(min = 1, max = 40) int amount, @ForAll Begins begins) {
        Period period = Period.workingDays(amount, begins, event, CALENDAR);
        assertThat(period.counted()).isEqualTo(amount);
        assertThat(CALENDAR.isWorkingDay(period.lastDay())).isTrue();
        assertThat(period.days()).allSatisfy(day -> assertThat(day.counted())
                .isEqualTo(day.reason().kind() == DayReason.Kind.WORKING_DAY));
    }

    @Property
    void theDaysOfAPeriodFollowOnWithoutGap(
            @ForAll("days") LocalDate event,
            @ForAll @IntRange(min = 1, max = 30) int amount,
            @ForAll Begins begins,
            @ForAll Span.Unit unit) {
        Period period = Period.of(new Span(amount, unit), begins, event, CALENDAR);
        assertThat(period.days().get(0).date()).isEqualTo(event);
        for (int i = 1; i < period.days().size(); i++) {
            assertThat(period.days().get(i).date())
                    .isEqualTo(period.days().get(i - 1).date().plusDays(1));
        }
        assertThat(period.days().get(period.days().size() - 1).date()).isEqualTo(period.lastDay());
    }

    @Property
    void beginningTheDayAfterEndsNeverEarlier(
            @ForAll("days") LocalDate event, @ForAll @IntRange(min = 1, max = 30) int amount, @ForAll Span.Unit unit) {
        Span span = new Span(amount, unit);
        LocalDate with = Period.of(span, Begins.WITH_EVENT, event, CALENDAR).lastDay();
        LocalDate after = Period.of(span, Begins.AFTER_EVENT, event, CALENDAR).lastDay();
        assertThat(after).isAfterOrEqualTo(with);
    }

    @Property
    void aLaterEventNeverEndsEarlier(
            @ForAll("days") LocalDate event,
            @ForAll @IntRange(min = 1, max = 30) int amount,
            @ForAll Begins begins,
            @ForAll Span.Unit unit) {
        Span span = new Span(amount, unit);
        LocalDate today = Period.of(span, begins, event, CALENDAR).lastDay();
        LocalDate tomorrow =
                Period.of(span, begins, event.plusDays(1), CALENDAR).lastDay();
        assertThat(tomorrow).isAfterOrEqualTo(today);
    }

    @Property
    void aPeriodOfOneDayHasTheHoursOfThatDayWhenTheClocksChange(@ForAll("changes") LocalDate sunday) {
        Period day = Period.days(1, Begins.WITH_EVENT, sunday);
        long hours = Duration.between(day.start(), day.end().plus(1, ChronoUnit.MICROS))
                .toHours();
        assertThat(hours).isEqualTo(sunday.getMonthValue() == 3 ? 23 : 25);
        assertThat(London.dayOf(day.end())).isEqualTo(sunday);
    }

    @Property
    void theClockChangeMovesNeitherTheHourNorTheDaysLeft(
            @ForAll("changes") LocalDate sunday, @ForAll @IntRange(min = 1, max = 20) int days) {
        Deadline noon = Deadline.at(
                LocalDateTime.of(sunday.plusDays(days), java.time.LocalTime.NOON), ClockRule.TENDER_DEADLINE);
        assertThat(noon.inLondon().toLocalTime()).isEqualTo("12:00");
        assertThat(noon.daysLeft(London.startOf(sunday.minusDays(1)))).isEqualTo(days + 1L);
        assertThat(noon.daysLeft(London.endOf(sunday.minusDays(1)))).isEqualTo(days + 1L);
    }

    @Property
    void standstillEndsNineToNineteenDaysAfterTheNotice(@ForAll("days") LocalDate notice) {
        Standstill standstill = Standstill.mandatory(notice, CALENDAR);
        assertThat(ChronoUnit.DAYS.between(notice, standstill.lastDay())).isBetween(9L, 19L);
    }
}

package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DisturbanceTimingTest {

    private static final WorkingDays CALENDAR = new WorkingDays();

    private static Deadline bids(String local) {
        return Deadline.at(LocalDateTime.parse(local), ClockRule.TENDER_DEADLINE);
    }

    private static Instant at(String local) {
        return London.at(LocalDateTime.parse(local));
    }

    private static Instant extended(Deadline bids, String back, Duration lost, String now) {
        return DisturbanceTiming.extension(bids, at(back), lost, at(now), CALENDAR)
                .at();
    }

    @Test
    void tenMinutesAQuarterOfAnHourBeforeGiveUntilTheSameHourOfTheNextWorkingDay() {
        assertThat(extended(bids("2026-12-07T12:00"), "2026-12-07T11:55", Duration.ofMinutes(10), "2026-12-07T11:56"))
                .isEqualTo(at("2026-12-08T12:00"));
    }

    @Test
    void weekendsAndHolidaysOfAnyPartAreNoWorkingDays() {
        // Friday; Monday 30 November 2026 is a bank holiday in Scotland
        assertThat(extended(bids("2026-11-27T17:00"), "2026-11-27T16:50", Duration.ofMinutes(20), "2026-11-27T16:51"))
                .isEqualTo(at("2026-12-01T17:00"));
    }

    @Test
    void acrossTheChangeOfTheClocksTheTimeOfDayStays() {
        // Sunday 28 March 2027 has 23 hours, and Monday 29 March is Easter Monday
        Deadline bids = bids("2027-03-25T12:00");
        assertThat(extended(bids, "2027-03-25T11:55", Duration.ofMinutes(5), "2027-03-25T11:56"))
                .isEqualTo(at("2027-03-30T12:00"));
    }

    @Test
    void aLongOutageGivesBackAtLeastWhatWasLost() {
        Deadline bids = bids("2026-12-07T12:00");
        assertThat(extended(bids, "2026-12-07T11:00", Duration.ofHours(60), "2026-12-07T11:01"))
                .isEqualTo(at("2026-12-10T12:00"));
    }

    @Test
    void aLateDecisionCountsFromItself() {
        Deadline bids = bids("2026-12-07T12:00");
        assertThat(extended(bids, "2026-12-07T12:10", Duration.ofMinutes(5), "2026-12-09T15:00"))
                .isEqualTo(at("2026-12-10T12:00"));
    }

    @Test
    void whatReachesIntoTheLastDayWhileBidsCouldComeTouches() {
        Deadline bids = bids("2026-12-07T12:00");
        Instant published = at("2026-11-01T12:00");
        assertThat(DisturbanceTiming.touches(published, bids, at("2026-12-07T11:45"), at("2026-12-07T11:55")))
                .isTrue();
        assertThat(DisturbanceTiming.touches(published, bids, at("2026-12-07T11:58"), at("2026-12-07T12:20")))
                .isTrue();
        assertThat(DisturbanceTiming.touches(published, bids, at("2026-12-05T11:00"), at("2026-12-06T12:01")))
                .isTrue();
        assertThat(DisturbanceTiming.touches(published, bids, at("2026-12-05T11:00"), at("2026-12-06T12:00")))
                .as("ended a day before")
                .isFalse();
        assertThat(DisturbanceTiming.touches(published, bids, bids.at(), at("2026-12-07T13:00")))
                .as("began when it was over")
                .isFalse();
        assertThat(DisturbanceTiming.touches(
                        at("2026-12-07T11:50"), bids, at("2026-12-07T11:00"), at("2026-12-07T11:50")))
                .as("before it was published")
                .isFalse();
    }

    @Test
    void theDecisionIsDueAtTheEndOfTheNextWorkingDay() {
        assertThat(DisturbanceTiming.decision(at("2026-11-27T11:56"), CALENDAR).at())
                .isEqualTo(London.endOf(LocalDate.parse("2026-12-01")));
    }

    @Provide
    Arbitrary<LocalDateTime> times() {
        return Arbitraries.integers()
                .between(0, 2 * 365 * 24 * 60)
                .map(minutes -> LocalDateTime.parse("2025-06-01T00:00").plusMinutes(minutes));
    }

    /** Times in the two nights in which the clocks change, and around. */
    @Provide
    Arbitrary<LocalDateTime> nights() {
        Arbitrary<LocalDateTime> first = Arbitraries.of(
                LocalDateTime.parse("2026-03-28T12:00"),
                LocalDateTime.parse("2026-10-24T12:00"),
                LocalDateTime.parse("2027-03-27T12:00"));
        return first.flatMap(day -> Arbitraries.integers().between(0, 48 * 60).map(day::plusMinutes));
    }

    @Property
    void everybodyGetsBackAtLeastWhatWasLostAndAWorkingDay(
            @ForAll("times") LocalDateTime local, @ForAll("lost") Duration lost, @ForAll("after") Duration back) {
        holds(local, lost, back);
    }

    @Property
    void soTheyDoInTheNightsInWhichTheClocksChange(
            @ForAll("nights") LocalDateTime local, @ForAll("lost") Duration lost, @ForAll("after") Duration back) {
        holds(local, lost, back);
    }

    @Provide
    Arbitrary<Duration> lost() {
        return Arbitraries.longs().between(1, 14L * 24 * 3600).map(Duration::ofSeconds);
    }

    /** From a day before the deadline to five after it. */
    @Provide
    Arbitrary<Duration> after() {
        return Arbitraries.longs().between(-24L * 60, 5L * 24 * 60).map(Duration::ofMinutes);
    }

    private static void holds(LocalDateTime local, Duration lost, Duration back) {
        if (London.ZONE.getRules().getValidOffsets(local).isEmpty()) {
            return;
        }
        Deadline bids = Deadline.at(local, ClockRule.TENDER_DEADLINE);
        Instant there = bids.at().plus(back);
        Deadline last = DisturbanceTiming.extension(bids, there, lost, there, CALENDAR);
        assertThat(Duration.between(bids.at(), last.at())).isGreaterThanOrEqualTo(lost);
        assertThat(Duration.between(there, last.at())).isGreaterThanOrEqualTo(lost);
        assertThat(London.dayOf(last.at())).isAfter(local.toLocalDate());
        assertThat(CALENDAR.isWorkingDay(London.dayOf(last.at()))).isTrue();
        assertThat(last.inLondon().toLocalTime()).isEqualTo(bids.inLondon().toLocalTime());
        assertThat(DisturbanceTiming.extension(bids, there, lost.plusMinutes(1), there, CALENDAR)
                        .at())
                .as("who lost more gets no less")
                .isAfterOrEqualTo(last.at());
        assertThat(DisturbanceTiming.extension(bids, there, lost, there.plusSeconds(3600), CALENDAR)
                        .at())
                .as("a later decision gives no less")
                .isAfterOrEqualTo(last.at());
    }
}

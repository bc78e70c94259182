package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.allmende.calendar.AmendmentTiming.Proposal;
import org.allmende.calendar.AmendmentTiming.Rule;
import org.junit.jupiter.api.Test;

class AmendmentTimingTest {

    private static final WorkingDays CALENDAR = new WorkingDays();

    private static Instant at(String local) {
        return London.at(LocalDateTime.parse(local));
    }

    private static Proposal propose(String published, String bids, String now) {
        Deadline deadline = Deadline.at(LocalDateTime.parse(bids), ClockRule.TENDER_DEADLINE);
        return AmendmentTiming.propose(at(published), deadline, at(now), CALENDAR);
    }

    @Test
    void tenWorkingDaysAreLeftAtTheSameTimeOfDay() {
        // Monday 12 October 2026 to Monday 26 October; the clocks change on the 25th
        assertThat(propose("2026-09-01T09:00", "2026-10-16T12:00", "2026-10-12T15:30"))
                .isEqualTo(new Proposal(at("2026-10-26T12:00"), Rule.WORKING_DAYS));
    }

    @Test
    void aDeadlineThatLeavesEnoughIsKept() {
        assertThat(propose("2026-09-01T09:00", "2026-10-26T12:00", "2026-10-12T15:30"))
                .isEqualTo(new Proposal(at("2026-10-26T12:00"), Rule.ENOUGH_LEFT));
    }

    @Test
    void aShortTenderLeavesHalfOfItsPeriodOnAWorkingDay() {
        // six days long: half are three; Thursday 15 October at 10:00 + 3 days is Sunday, so Monday at noon
        assertThat(propose("2026-10-10T12:00", "2026-10-16T12:00", "2026-10-15T10:00"))
                .isEqualTo(new Proposal(at("2026-10-19T12:00"), Rule.HALF_OF_PERIOD));
    }

    @Test
    void itIsNeverEarlierThanTheDeadlineThatHolds() {
        assertThat(propose("2026-10-10T12:00", "2027-01-15T12:00", "2026-10-12T10:00")
                        .deadline())
                .isEqualTo(at("2027-01-15T12:00"));
    }
}

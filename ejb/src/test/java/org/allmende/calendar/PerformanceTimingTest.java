package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class PerformanceTimingTest {

    @Test
    void twelveMonthsBeginWithTheFirstDay() {
        assertThat(PerformanceTiming.review(LocalDate.of(2026, 3, 1)).lastDay()).isEqualTo("2027-02-28");
        assertThat(PerformanceTiming.review(LocalDate.of(2027, 3, 1)).lastDay()).isEqualTo("2028-02-29");
        assertThat(PerformanceTiming.review(LocalDate.of(2026, 4, 15)).lastDay())
                .isEqualTo("2027-04-14");
    }

    @Test
    void thirtyDaysBeginWithTheDayOnWhichTheDutyFirstApplies() {
        assertThat(PerformanceTiming.notice(LocalDate.of(2026, 3, 1)).at())
                .isEqualTo(London.endOf(LocalDate.of(2026, 3, 30)));
        assertThat(PerformanceTiming.finalReview(LocalDate.of(2026, 3, 1)).lastDay())
                .isEqualTo("2026-03-30");
    }

    @Test
    void theReplyHasTenWorkingDaysAfterTheAssessment() {
        Deadline due = PerformanceTiming.reply(London.at(LocalDateTime.parse("2026-03-09T16:00")), new WorkingDays());
        // ten working days after Monday 9 March; 17 March is a bank holiday in Northern Ireland
        assertThat(due.at()).isEqualTo(London.endOf(LocalDate.of(2026, 3, 24)));
        assertThat(due.rule()).isEqualTo(ClockRule.PERFORMANCE_REPLY);
    }

    @Test
    void theReplyEndsBeforeTheReviewIsDueIfItIsAssessedInTime() {
        WorkingDays days = new WorkingDays();
        for (LocalDate due = LocalDate.of(2026, 1, 1); due.isBefore(LocalDate.of(2028, 1, 1)); due = due.plusDays(1)) {
            Deadline reply = PerformanceTiming.reply(London.endOf(PerformanceTiming.assessBy(due)), days);
            assertThat(London.dayOf(reply.at())).isBeforeOrEqualTo(due);
        }
    }
}

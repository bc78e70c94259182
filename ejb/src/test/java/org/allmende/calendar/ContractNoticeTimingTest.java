package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Worked by hand: the day of the event is day 1, and days count through weekends and holidays. */
class ContractNoticeTimingTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Test
    void detailsAreDueThirtyDaysBeginningWithTheDayOfTheContract_s53_1_a() {
        assertThat(London.dayOf(ContractNoticeTiming.details(DAY, false).at())).isEqualTo(LocalDate.of(2027, 3, 30));
    }

    @Test
    void detailsOfALightTouchContractAreDueInAHundredAndTwenty_s53_1_b() {
        assertThat(London.dayOf(ContractNoticeTiming.details(DAY, true).at())).isEqualTo(LocalDate.of(2027, 6, 28));
    }

    @Test
    void theEndIsToldThirtyDaysBeginningWithTheDayOnWhichItEnded_s80_1() {
        Deadline last = ContractNoticeTiming.termination(DAY);
        assertThat(London.dayOf(last.at())).isEqualTo(LocalDate.of(2027, 3, 30));
        assertThat(last.passed(London.endOf(LocalDate.of(2027, 3, 30)))).isFalse();
        assertThat(last.passed(London.endOf(LocalDate.of(2027, 3, 30)).plusSeconds(1)))
                .isTrue();
    }
}

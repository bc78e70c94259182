package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandstillTest {

    private final WorkingDays calendar = new WorkingDays();

    @ParameterizedTest(name = "notice on {0}: standstill ends {1}, signature from {2} (PA 2023 ss.51(2), 123(1))")
    @CsvSource({
        "2026-03-02, 2026-03-11, 2026-03-12",
        "2026-03-11, 2026-03-23, 2026-03-24",
        "2026-06-05, 2026-06-17, 2026-06-18",
        "2026-12-18, 2026-12-31, 2027-01-01",
        "2026-03-28, 2026-04-10, 2026-04-11",
        "2028-12-14, 2028-12-27, 2028-12-28",
    })
    void endsAfterEightWorkingDaysBeginningWithTheNotice(LocalDate notice, LocalDate last, LocalDate signature) {
        Standstill standstill = Standstill.mandatory(notice, calendar);
        assertThat(standstill.lastDay()).isEqualTo(last);
        assertThat(standstill.firstSignatureDay()).isEqualTo(signature);
        assertThat(standstill.period().counted()).isEqualTo(8);
    }

    @Test
    void saysWhichDayDidNotCountAndWhy() {
        Standstill standstill = Standstill.mandatory(LocalDate.of(2026, 3, 11), calendar);
        CountedDay holiday = standstill.days().stream()
                .filter(day -> day.reason().kind() == DayReason.Kind.BANK_HOLIDAY)
                .findFirst()
                .orElseThrow();
        assertThat(holiday.date()).isEqualTo("2026-03-17");
        assertThat(holiday.counted()).isFalse();
        assertThat(holiday.reason().bankHolidays().get(0).partsInOrder()).containsExactly(UkPart.NORTHERN_IRELAND);
    }

    @Test
    void letsNobodySignBeforeMidnightInLondon() {
        Standstill standstill = Standstill.mandatory(Instant.parse("2026-06-10T22:30:00Z"), calendar);
        assertThat(standstill.period().event()).isEqualTo("2026-06-10");
        assertThat(standstill.firstSignatureInstant()).isEqualTo(Instant.parse("2026-06-22T23:00:00Z"));
        assertThat(standstill.isOver(Instant.parse("2026-06-22T22:59:59.999999Z")))
                .isFalse();
        assertThat(standstill.isOver(Instant.parse("2026-06-22T23:00:00Z"))).isTrue();
        assertThat(standstill.deadline().passed(standstill.firstSignatureInstant()))
                .isTrue();
    }

    @Test
    void takesTheNoticesDayInLondonNotInUtc() {
        Standstill standstill = Standstill.mandatory(Instant.parse("2026-06-10T23:30:00Z"), calendar);
        assertThat(standstill.period().event()).isEqualTo("2026-06-11");
    }

    @Test
    void refusesAVoluntaryStandstillUnderEightWorkingDays() {
        assertThatThrownBy(() -> Standstill.ofWorkingDays(7, LocalDate.of(2026, 3, 2), calendar))
                .hasMessageContaining("STANDSTILL_TOO_SHORT");
        assertThat(Standstill.ofWorkingDays(10, LocalDate.of(2026, 3, 2), calendar)
                        .lastDay())
                .isEqualTo("2026-03-13");
    }
}

package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Twenty working days following the date of receipt: Freedom of Information Act 2000 s.10(1), (6). */
class DataTimingTest {

    private static final WorkingDays CALENDAR = new WorkingDays();

    @ParameterizedTest(name = "received on {0}, answered by {1}: {2}")
    @CsvSource({
        "2026-06-01, 2026-06-30, 15 June is a holiday of Scotland alone and counts for nobody",
        "2026-09-01, 2026-09-29, no holiday: four weeks on",
        "2026-09-05, 2026-10-02, a Saturday: Monday is the first that counts",
        "2026-09-06, 2026-10-02, a Sunday likewise",
        "2027-03-01, 2027-04-01, St Patrick and Good Friday and Easter Monday lie within",
        "2026-12-07, 2027-01-08, Christmas and New Year and the substitute of a Scottish 2 January on Monday the 4th",
    })
    void theDayOfReceiptIsNotCounted(LocalDate received, LocalDate last, String why) {
        Period period = DataTiming.answer(received, CALENDAR);
        assertThat(period.lastDay()).as(why).isEqualTo(last);
        assertThat(period.counted()).isEqualTo(20);
        assertThat(period.firstDay()).isEqualTo(received.plusDays(1));
    }

    /** The Act names Christmas Day and Good Friday beside the bank holidays; the calendar of the other Act has both. */
    @ParameterizedTest
    @MethodSource("years")
    void christmasDayAndGoodFridayAreNoWorkingDays(int year) {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(year, 12, 25))).isFalse();
        assertThat(CALENDAR.isWorkingDay(easter(year).minusDays(2))).isFalse();
    }

    static Stream<Integer> years() {
        return IntStream.rangeClosed(
                        CALENDAR.first().getYear(), CALENDAR.horizon().getYear())
                .boxed();
    }

    /** Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}

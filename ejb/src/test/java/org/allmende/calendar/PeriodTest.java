package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private final WorkingDays calendar = new WorkingDays();

    @ParameterizedTest(name = "{1} {2} {3} {0} ends on {4}: {5}")
    @CsvSource({
        "2026-03-01,  30, DAYS,   WITH_EVENT,  2026-03-30, PA 2023 s.53(1)(b) contract details notice",
        "2026-03-01,  90, DAYS,   WITH_EVENT,  2026-05-29, PA 2023 s.53(3)(b) copy of the contract",
        "2026-03-01, 120, DAYS,   WITH_EVENT,  2026-06-28, PA 2023 s.53(1)(a) light touch",
        "2026-03-01, 180, DAYS,   WITH_EVENT,  2026-08-27, PA 2023 s.53(3)(a) light touch",
        "2026-03-01,  25, DAYS,   AFTER_EVENT, 2026-03-26, PA 2023 s.54(5) tendering period",
        "2026-08-31,  30, DAYS,   AFTER_EVENT, 2026-09-30, LA 2011 s.84(7)(a) after a window in August",
        "2026-08-10,  30, DAYS,   WITH_EVENT,  2026-09-08, LA 2011 s.84(7)(b) no window",
        "2026-01-05,   6, WEEKS,  WITH_EVENT,  2026-02-15, LA 2011 s.95 interim moratorium",
        "2026-01-05,   6, MONTHS, WITH_EVENT,  2026-07-04, LA 2011 s.95 full moratorium",
        "2026-01-05,  18, MONTHS, WITH_EVENT,  2027-07-04, LA 2011 s.95 protected period",
        "2026-01-31,   1, MONTHS, AFTER_EVENT, 2026-02-28, corresponding date missing",
        "2024-01-31,   1, MONTHS, AFTER_EVENT, 2024-02-29, corresponding date missing in a leap year",
        "2026-02-28,   1, MONTHS, AFTER_EVENT, 2026-03-28, corresponding date, not the month's end",
        "2026-03-01,   1, MONTHS, WITH_EVENT,  2026-03-31, month that begins with the first",
        "2026-08-31,   6, MONTHS, WITH_EVENT,  2027-02-28, corresponding date missing",
    })
    void endsOnTheDayThatTheLawNames(
            LocalDate event, int amount, Span.Unit unit, Begins begins, LocalDate lastDay, String source) {
        Period period = Period.of(new Span(amount, unit), begins, event, calendar);
        assertThat(period.lastDay()).as(source).isEqualTo(lastDay);
        assertThat(period.firstDayAfter()).isEqualTo(lastDay.plusDays(1));
    }

    @Test
    void explainsEachDayAndTheDayOfTheEvent() {
        Period period = Period.days(2, Begins.AFTER_EVENT, LocalDate.of(2026, 3, 1));
        assertThat(period.days()).extracting(CountedDay::counted).containsExactly(false, true, true);
        assertThat(period.days().get(0).reason().kind()).isEqualTo(DayReason.Kind.DAY_OF_EVENT);
        assertThat(period.counted()).isEqualTo(2);
    }

    @Test
    void endsWithTheDayInLondonOnBothSidesOfTheClockChange() {
        Period winter = Period.days(1, Begins.WITH_EVENT, LocalDate.of(2026, 3, 28));
        Period summer = Period.days(1, Begins.WITH_EVENT, LocalDate.of(2026, 3, 29));
        assertThat(winter.end()).isEqualTo(Instant.parse("2026-03-28T23:59:59.999999Z"));
        assertThat(summer.end()).isEqualTo(Instant.parse("2026-03-29T22:59:59.999999Z"));
        assertThat(summer.start()).isEqualTo(Instant.parse("2026-03-29T00:00:00Z"));
    }

    @Test
    void refusesLengthsThatNoLawHas() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThatThrownBy(() -> Period.days(0, Begins.WITH_EVENT, day))
                .isInstanceOf(DomainProblem.class)
                .hasMessageContaining("SPAN_NOT_POSITIVE");
        assertThatThrownBy(() -> Period.weeks(Integer.MAX_VALUE, Begins.WITH_EVENT, day))
                .hasMessageContaining("PERIOD_TOO_LONG");
        assertThatThrownBy(() -> Period.workingDays(Integer.MAX_VALUE, Begins.WITH_EVENT, day, calendar))
                .hasMessageContaining("PERIOD_TOO_LONG");
    }

    @Test
    void paysWithinThirtyDaysOfTheLaterOfReceiptAndDueDay() {
        LocalDate received = LocalDate.of(2026, 3, 1);
        assertThat(ContractTiming.payment(received, Optional.empty()).lastDay()).isEqualTo("2026-03-30");
        assertThat(ContractTiming.payment(received, Optional.of(received.plusDays(5)))
                        .lastDay())
                .isEqualTo("2026-04-04");
        assertThat(ContractTiming.payment(received, Optional.of(received.minusDays(5)))
                        .lastDay())
                .isEqualTo("2026-03-30");
    }

    @Test
    void decidesWithinTheCouncilsMaximumThatElapsesFromReceipt() {
        LocalDate received = LocalDate.of(2026, 3, 1);
        assertThat(ExpressionTiming.decision(received, Span.days(30), calendar).lastDay())
                .isEqualTo("2026-03-31");
        assertThat(ExpressionTiming.timingNotice(received, Optional.empty()).lastDay())
                .isEqualTo("2026-03-30");
    }

    @Test
    void beginsTheProcurementBetweenTheCouncilsMinimumAndMaximum() {
        var start =
                ExpressionTiming.procurementStart(LocalDate.of(2026, 3, 1), Span.months(1), Span.months(3), calendar);
        assertThat(start.earliest()).isEqualTo("2026-04-01");
        assertThat(start.latest()).isEqualTo("2026-06-01");
        assertThat(start.contains(LocalDate.of(2026, 6, 1))).isTrue();
        assertThat(start.contains(LocalDate.of(2026, 3, 31))).isFalse();
        assertThatThrownBy(() -> ExpressionTiming.procurementStart(
                        LocalDate.of(2026, 3, 1), Span.days(60), Span.months(1), calendar))
                .hasMessageContaining("PROCUREMENT_START_ORDER");
    }
}

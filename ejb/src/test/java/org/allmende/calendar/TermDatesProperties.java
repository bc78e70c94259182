package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Terms and notices over month ends and leap years. */
class TermDatesProperties {

    private static final LocalDate FIRST = LocalDate.of(2025, 2, 24);

    @Property
    void aTermThatGoesOnForMonthsEndsBeforeTheCorrespondingDateOrWithTheMonthThatHasNone(
            @ForAll @IntRange(max = 20_000) int day, @ForAll @IntRange(min = 1, max = 120) int months) {
        LocalDate end = FIRST.plusDays(day);
        LocalDate later = TermDates.extended(end, months);
        LocalDate first = end.plusDays(1);
        YearMonth last = YearMonth.from(first).plusMonths(months);
        assertThat(later)
                .isEqualTo(
                        first.getDayOfMonth() <= last.lengthOfMonth()
                                ? last.atDay(first.getDayOfMonth()).minusDays(1)
                                : last.atEndOfMonth());
        assertThat(later).isAfter(end);
    }

    @Property
    void aLongerExtensionNeverEndsEarlier(
            @ForAll @IntRange(max = 20_000) int day, @ForAll @IntRange(min = 1, max = 119) int months) {
        LocalDate end = FIRST.plusDays(day);
        assertThat(TermDates.extended(end, months + 1)).isAfter(TermDates.extended(end, months));
        assertThat(TermDates.extended(end.plusDays(1), months)).isAfterOrEqualTo(TermDates.extended(end, months));
    }

    @Property
    void aTermOfWholeMonthsStaysOneHoweverOftenItIsExtended(
            @ForAll @IntRange(max = 600) int month, @ForAll @IntRange(min = 1, max = 24) int months) {
        LocalDate end = YearMonth.of(2025, 3).plusMonths(month).atEndOfMonth();
        assertThat(TermDates.extended(end, months))
                .isEqualTo(YearMonth.from(end).plusMonths(months).atEndOfMonth());
    }

    @Property
    void onTheLastDayToExtendSoManyDaysAreLeftAndTheDayAfterFewer(
            @ForAll @IntRange(max = 20_000) int day, @ForAll @IntRange(min = 1, max = 730) int notice) {
        LocalDate end = FIRST.plusDays(day);
        LocalDate last = TermDates.lastToExtend(end, notice);
        assertThat(last.datesUntil(end).count()).isEqualTo(notice);
        assertThat(last).isBefore(end);
    }

    @Property
    void aNoticeEndsAContractNoEarlierThanItsDaysAllowAndNoEarlierThanTheClauseBegins(
            @ForAll @IntRange(max = 20_000) int told,
            @ForAll @IntRange(max = 20_000) int from,
            @ForAll @IntRange(min = 1, max = 730) int notice) {
        LocalDate day = FIRST.plusDays(told);
        LocalDate clause = FIRST.plusDays(from);
        LocalDate end = TermDates.firstEnd(day, notice, clause);
        assertThat(end).isAfterOrEqualTo(day.plusDays(notice)).isAfterOrEqualTo(clause);
        assertThat(end.equals(day.plusDays(notice)) || end.equals(clause)).isTrue();
    }

    @Example
    void workedByHand() {
        assertThat(TermDates.extended(LocalDate.of(2027, 2, 28), 12)).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(TermDates.extended(LocalDate.of(2028, 2, 29), 12)).isEqualTo(LocalDate.of(2029, 2, 28));
        assertThat(TermDates.extended(LocalDate.of(2027, 1, 30), 1)).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(TermDates.extended(LocalDate.of(2027, 3, 31), 6)).isEqualTo(LocalDate.of(2027, 9, 30));
        assertThat(TermDates.extended(LocalDate.of(2027, 12, 31), 2)).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(TermDates.lastToExtend(LocalDate.of(2028, 3, 31), 31)).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(TermDates.firstEnd(LocalDate.of(2028, 2, 1), 28, LocalDate.of(2027, 1, 1)))
                .isEqualTo(LocalDate.of(2028, 2, 29));
    }
}

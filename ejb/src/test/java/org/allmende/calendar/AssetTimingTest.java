package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every clock of an asset, on any day, with the words of the law that it follows. */
class AssetTimingTest {

    private static final LocalDate RULES_BEGIN = LocalDate.of(2012, 9, 21);
    private static final int CENTURY = 36_500;

    private static LocalDate day(int offset) {
        return RULES_BEGIN.plusDays(offset);
    }

    /** The last day of so many months, as one does it on paper: by the day's number, and without it at the month's end. */
    private static LocalDate lastDayOnPaper(LocalDate first, int months) {
        int month = first.getMonthValue() - 1 + months;
        YearMonth end = YearMonth.of(first.getYear() + month / 12, month % 12 + 1);
        return first.getDayOfMonth() > end.lengthOfMonth()
                ? end.atEndOfMonth()
                : end.atDay(first.getDayOfMonth()).minusDays(1);
    }

    @Property
    @Label("S.I. 2012/2421 reg 7: within eight weeks of receiving the nomination, the day of receipt not counted")
    void theCouncilHasFiftySixDaysAfterTheDayOfReceipt(@ForAll @IntRange(max = CENTURY) int offset) {
        Period weeks = AssetTiming.decision(day(offset));
        assertThat(weeks.firstDay()).isEqualTo(day(offset).plusDays(1));
        assertThat(weeks.counted()).isEqualTo(56);
        assertThat(weeks.lastDay().getDayOfWeek()).isEqualTo(day(offset).getDayOfWeek());
    }

    @Property
    @Label("Localism Act 2011 s.95(6): six weeks beginning with the date of receipt")
    void theInterimMoratoriumHasFortyTwoDaysWithTheFirst(@ForAll @IntRange(max = CENTURY) int offset) {
        Period interim = bid(day(offset)).interim();
        assertThat(interim.firstDay()).isEqualTo(day(offset));
        assertThat(interim.counted()).isEqualTo(42);
        assertThat(ChronoUnit.DAYS.between(day(offset), interim.lastDay())).isEqualTo(41);
    }

    @Property
    @Label("Localism Act 2011 s.95(6): six months beginning with the date of receipt")
    void theFullMoratoriumEndsWithSixMonthsOnPaper(@ForAll @IntRange(max = CENTURY) int offset) {
        assertThat(bid(day(offset)).full().lastDay()).isEqualTo(lastDayOnPaper(day(offset), 6));
    }

    @Property
    @Label("Localism Act 2011 s.95(6): eighteen months beginning with the date of receipt")
    void theProtectedPeriodEndsWithEighteenMonthsOnPaper(@ForAll @IntRange(max = CENTURY) int offset) {
        assertThat(bid(day(offset)).protection().lastDay()).isEqualTo(lastDayOnPaper(day(offset), 18));
    }

    @Property
    @Label("Localism Act 2011 s.95(6): the three periods lie in one another")
    void interimEndsBeforeFullAndFullBeforeProtection(@ForAll @IntRange(max = CENTURY) int offset) {
        AssetTiming.Moratorium periods = bid(day(offset));
        assertThat(periods.interim().firstDay()).isEqualTo(periods.full().firstDay());
        assertThat(periods.full().firstDay()).isEqualTo(periods.protection().firstDay());
        assertThat(periods.interim().lastDay()).isBefore(periods.full().lastDay());
        assertThat(periods.full().lastDay()).isBefore(periods.protection().lastDay());
    }

    @Property
    @Label("Localism Act 2011 s.95(6): a later notice never ends a period earlier")
    void aDayLaterNeverEndsEarlier(@ForAll @IntRange(max = CENTURY) int offset) {
        AssetTiming.Moratorium before = bid(day(offset));
        AssetTiming.Moratorium after = bid(day(offset + 1));
        assertThat(after.interim().lastDay()).isAfter(before.interim().lastDay());
        assertThat(after.full().lastDay()).isAfterOrEqualTo(before.full().lastDay());
        assertThat(after.protection().lastDay())
                .isAfterOrEqualTo(before.protection().lastDay());
    }

    @Property
    @Label("Localism Act 2011 s.87(3): five years beginning with the date of the entry")
    void anEntryStandsFiveYearsWithItsFirstDay(@ForAll @IntRange(max = CENTURY) int offset) {
        Period years = AssetTiming.listing(day(offset));
        assertThat(years.firstDay()).isEqualTo(day(offset));
        assertThat(years.lastDay()).isEqualTo(lastDayOnPaper(day(offset), 60));
    }

    @Property
    @Label("S.I. 2012/2421 Sch 2 paras 1 and 9: eight weeks beginning with the day of the notice, and of the request")
    void aReviewIsAskedForAndDecidedInFiftySixDaysWithTheFirst(@ForAll @IntRange(max = CENTURY) int offset) {
        assertThat(AssetTiming.reviewRequest(day(offset)).counted()).isEqualTo(56);
        assertThat(AssetTiming.reviewRequest(day(offset)).firstDay()).isEqualTo(day(offset));
        assertThat(AssetTiming.review(day(offset)).lastDay()).isEqualTo(day(offset + 55));
    }

    @Property
    @Label("S.I. 2012/2421 reg 14(5)(b): before the end of thirteen weeks after the loss")
    void compensationIsClaimedInNinetyOneDaysAfterTheLoss(@ForAll @IntRange(max = CENTURY) int offset) {
        assertThat(AssetTiming.claim(day(offset)).lastDay()).isEqualTo(day(offset + 91));
    }

    @ParameterizedTest(name = "s.95(6): a notice of {0} binds until {1}, {2} and {3}")
    @CsvSource({
        "2026-03-01, 2026-04-11, 2026-08-31, 2027-08-31",
        "2026-08-31, 2026-10-11, 2027-02-28, 2028-02-29",
        "2026-08-30, 2026-10-10, 2027-02-28, 2028-02-29",
        "2026-08-29, 2026-10-09, 2027-02-28, 2028-02-28",
        "2026-08-28, 2026-10-08, 2027-02-27, 2028-02-27",
        "2027-08-31, 2027-10-11, 2028-02-29, 2029-02-28",
        "2028-02-29, 2028-04-10, 2028-08-28, 2029-08-28",
        "2026-12-31, 2027-02-10, 2027-06-30, 2028-06-30"
    })
    void monthsEndWithTheDayBeforeTheirNumberOrWithTheMonth(
            LocalDate received, LocalDate interim, LocalDate full, LocalDate protection) {
        AssetTiming.Moratorium periods = bid(received);
        assertThat(periods.interim().lastDay()).isEqualTo(interim);
        assertThat(periods.full().lastDay()).isEqualTo(full);
        assertThat(periods.protection().lastDay()).isEqualTo(protection);
    }

    @ParameterizedTest(name = "s.87(3): an entry of {0} stands until {1}")
    @CsvSource({"2026-11-26, 2031-11-25", "2028-02-29, 2033-02-28", "2027-01-01, 2031-12-31"})
    void fiveYearsEndWithTheEveOfTheirDay(LocalDate entered, LocalDate last) {
        assertThat(AssetTiming.listing(entered).lastDay()).isEqualTo(last);
    }

    @Test
    @DisplayName("S.I. 2012/2421 reg 1(1): no rules before 21 September 2012")
    void thereAreNoRulesBeforeTheRegulations() {
        assertThat(MoratoriumRules.on(RULES_BEGIN).version()).isEqualTo(MoratoriumRules.Version.RIGHT_TO_BID);
        assertThatThrownBy(() -> MoratoriumRules.on(RULES_BEGIN.minusDays(1)))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("RULES_NOT_IN_FORCE"));
    }

    @Property
    @Label("English Devolution and Community Empowerment Bill: off unless a day is named")
    void theRightToBuyIsOffByDefault(@ForAll @IntRange(max = CENTURY) int offset) {
        MoratoriumRules rules = MoratoriumRules.on(day(offset));
        assertThat(rules.version()).isEqualTo(MoratoriumRules.Version.RIGHT_TO_BID);
        assertThat(rules.firstRefusal()).isFalse();
    }

    @Property
    @Label("English Devolution and Community Empowerment Bill: twelve months, for notices from its day on")
    void theRightToBuyHoldsForNoticesFromItsDayOnAndNeverReachesBack(
            @ForAll @IntRange(min = 1, max = CENTURY) int began, @ForAll @IntRange(max = CENTURY) int offset) {
        MoratoriumRules rules = MoratoriumRules.on(day(offset), Optional.of(day(began)));
        AssetTiming.Moratorium periods = AssetTiming.moratorium(day(offset), rules);
        boolean buys = offset >= began;
        assertThat(rules.firstRefusal()).isEqualTo(buys);
        assertThat(periods.full().lastDay()).isEqualTo(lastDayOnPaper(day(offset), buys ? 12 : 6));
        assertThat(periods.interim().counted()).isEqualTo(42);
        assertThat(periods.protection().lastDay()).isEqualTo(lastDayOnPaper(day(offset), 18));
    }

    private static AssetTiming.Moratorium bid(LocalDate received) {
        return AssetTiming.moratorium(received, MoratoriumRules.on(received, Optional.empty()));
    }
}

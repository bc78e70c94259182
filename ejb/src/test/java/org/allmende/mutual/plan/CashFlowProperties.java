package org.allmende.mutual.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.allmende.mutual.plan.CashFlow.CashMonth;
import org.allmende.shared.Money;

class CashFlowProperties {

    private static final LocalDate STARTS = LocalDate.of(2027, 4, 1);
    private static final int MONTHS = 24;

    @Provide
    Arbitrary<CashLine> lines() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(1, 1_000_000_00L),
                        Arbitraries.of(CashBasis.class),
                        Arbitraries.of(CashRhythm.class),
                        Arbitraries.integers().between(1, MONTHS),
                        Arbitraries.integers().between(0, CashLine.LONGEST_DELAY))
                .as((income, pence, basis, rhythm, first, delay) ->
                        new CashLine("Line", income, pence(pence), basis, rhythm, first, delay));
    }

    @Provide
    Arbitrary<CashTerms> terms() {
        return Combinators.combine(
                        lines().list().ofMaxSize(12),
                        Arbitraries.longs().between(-1_000_000_00L, 1_000_000_00L),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(100, 300))
                .as((lines, opening, low, high) ->
                        new CashTerms(STARTS, MONTHS, pence(opening), low, 100, high, lines));
    }

    private static Money pence(long pence) {
        return Money.pounds(java.math.BigDecimal.valueOf(pence, 2));
    }

    @Property
    void whatComesAndGoesSumsToTheBalanceAtTheEnd(@ForAll("terms") CashTerms terms, @ForAll CashCase which) {
        CashFlow flow = CashFlow.of(terms, which);
        assertThat(flow.months()).hasSize(terms.months());
        assertThat(terms.opening().plus(flow.income()).minus(flow.cost())).isEqualTo(flow.closing());
        Money before = terms.opening();
        for (CashMonth month : flow.months()) {
            assertThat(month.balance()).isEqualTo(before.plus(month.income()).minus(month.cost()));
            before = month.balance();
        }
    }

    @Property
    void theWorstMonthIsTheMinimumAndTheMoneyNeededLiftsItToNothing(@ForAll("terms") CashTerms terms) {
        CashFlow flow = CashFlow.of(terms, CashCase.LOW);
        assertThat(flow.months()).allSatisfy(month -> assertThat(month.balance())
                .isGreaterThanOrEqualTo(flow.worst().balance()));
        Money lifted = flow.worst().balance().plus(flow.workingCapital());
        assertThat(lifted.isNegative()).isFalse();
        if (!flow.workingCapital().isZero()) {
            assertThat(lifted.isZero()).isTrue();
            CashTerms helped = new CashTerms(
                    terms.starts(),
                    terms.months(),
                    terms.opening().plus(flow.workingCapital()),
                    terms.lowPercent(),
                    terms.expectedPercent(),
                    terms.highPercent(),
                    terms.lines());
            assertThat(CashFlow.of(helped, CashCase.LOW).workingCapital().isZero())
                    .isTrue();
        }
    }

    @Property
    void aDelayOnlyMovesIncomeToLaterMonths(
            @ForAll("lines") CashLine line, @ForAll @IntRange(max = CashLine.LONGEST_DELAY) int days) {
        CashLine income = delayed(line, true, days);
        CashFlow now = flow(delayed(line, true, 0));
        CashFlow later = flow(income);
        int moved = income.delayMonths();
        assertThat(moved).isEqualTo((int) Math.ceil(days / 30.0));
        for (int i = 0; i < MONTHS; i++) {
            Money expected =
                    i < moved ? Money.noPounds() : now.months().get(i - moved).income();
            assertThat(later.months().get(i).income()).isEqualTo(expected);
        }
        assertThat(later.income().plus(later.outstanding())).isEqualTo(now.income());
        assertThat(flow(delayed(line, false, days)))
                .as("costs are not delayed")
                .isEqualTo(flow(delayed(line, false, 0)));
    }

    @Property
    void thePaymentsOfAYearAreTheYearsAmountInWhateverRhythm(@ForAll("lines") CashLine line) {
        for (CashRhythm rhythm : CashRhythm.values()) {
            CashLine cost = new CashLine("Rent", false, line.amount(), line.basis(), rhythm, 1, 0);
            List<CashMonth> months = flow(cost).months();
            assertThat(sum(months.subList(0, 12)))
                    .isEqualTo(sum(months.subList(12, 24)))
                    .isEqualTo(line.amount().times(line.basis().perYear()));
        }
    }

    @Property
    void moreIncomeIsNeverWorse(@ForAll("terms") CashTerms terms) {
        Money low = CashFlow.of(terms, CashCase.LOW).closing();
        Money expected = CashFlow.of(terms, CashCase.EXPECTED).closing();
        Money high = CashFlow.of(terms, CashCase.HIGH).closing();
        assertThat(low).isLessThanOrEqualTo(expected);
        assertThat(expected).isLessThanOrEqualTo(high);
    }

    @Example
    void reckonsASmallPlanToThePenny() {
        CashTerms terms = new CashTerms(
                LocalDate.of(2027, 4, 17),
                12,
                Money.pounds(10_000),
                80,
                100,
                110,
                List.of(
                        new CashLine(
                                "Contract", true, Money.pounds(100_000), CashBasis.YEAR, CashRhythm.QUARTERLY, 1, 30),
                        new CashLine(
                                "Wages", false, Money.pounds("80000.10"), CashBasis.YEAR, CashRhythm.MONTHLY, 1, 0)));
        CashFlow flow = CashFlow.of(terms, CashCase.EXPECTED);
        CashMonth april = flow.months().get(0);
        assertThat(april.month()).isEqualTo(YearMonth.of(2027, 4));
        assertThat(april.income().isZero()).isTrue();
        assertThat(april.cost()).isEqualTo(Money.pounds("6666.68"));
        assertThat(flow.months().get(1).income()).isEqualTo(Money.pounds(25_000));
        assertThat(flow.cost()).isEqualTo(Money.pounds("80000.10"));
        assertThat(flow.worst().month()).isEqualTo(YearMonth.of(2027, 4));
        assertThat(CashFlow.of(terms, CashCase.LOW).months().get(1).income()).isEqualTo(Money.pounds(20_000));
        assertThat(flow.outstanding().isZero()).isTrue();
        assertThat(flow.workingCapital().isZero()).isTrue();
    }

    private static CashLine delayed(CashLine line, boolean income, int days) {
        return new CashLine(line.name(), income, line.amount(), line.basis(), line.rhythm(), line.firstMonth(), days);
    }

    private static CashFlow flow(CashLine line) {
        return CashFlow.of(
                new CashTerms(STARTS, MONTHS, Money.noPounds(), 100, 100, 100, List.of(line)), CashCase.EXPECTED);
    }

    private static Money sum(List<CashMonth> months) {
        return months.stream().map(CashMonth::cost).reduce(Money.noPounds(), Money::plus);
    }
}

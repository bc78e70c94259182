package org.allmende.performance.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractBuilder;
import org.allmende.contract.ContractTerms;
import org.allmende.contract.MetricTerms;
import org.allmende.contract.MilestoneTerms;
import org.allmende.shared.Money;
import org.junit.jupiter.api.Test;

class ExpectedPaymentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    /** 30, 30 and 30 people at £1,000 each, at most £75,000; a milestone without payment between; 28 days to verify. */
    private static Contract contract() {
        ContractTerms usual = ContractBuilder.terms();
        MetricTerms metric = new MetricTerms(
                "In work",
                "In work after half a year",
                "people",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.valueOf(90),
                Money.pounds(1_000),
                Money.pounds(75_000));
        return ContractBuilder.aContract()
                .draft(new ContractTerms(
                        usual.duties(),
                        usual.startsOn(),
                        usual.endsOn(),
                        28,
                        Money.pounds(90_000),
                        List.of(metric),
                        List.of(
                                new MilestoneTerms("First", LocalDate.of(2026, 6, 30), 1, 30, true),
                                new MilestoneTerms("Told only", LocalDate.of(2026, 7, 31), 1, 5, false),
                                new MilestoneTerms("Second", LocalDate.of(2026, 9, 30), 1, 30, true),
                                new MilestoneTerms("Third", LocalDate.of(2026, 12, 31), 1, 30, true))));
    }

    @Test
    void addsTheWindowAndThirtyDaysAndStopsAtTheCap() {
        List<ExpectedPayments.Expected> expected = ExpectedPayments.of(contract(), List.of(), TODAY);
        // 30 June and 28 days: 28 July; thirty days beginning with it: 26 August
        assertThat(expected)
                .extracting(ExpectedPayments.Expected::on)
                .containsExactly(LocalDate.of(2026, 8, 26), LocalDate.of(2026, 11, 26), LocalDate.of(2027, 2, 26));
        assertThat(expected)
                .extracting(ExpectedPayments.Expected::amount)
                .containsExactly(Money.pounds(30_000), Money.pounds(30_000), Money.pounds(15_000));
        assertThat(expected).noneMatch(ExpectedPayments.Expected::certain);
    }

    @Test
    void aMissedDayCountsFromToday() {
        LocalDate later = LocalDate.of(2026, 7, 10);
        assertThat(ExpectedPayments.of(contract(), List.of(), later).get(0).on())
                .isEqualTo(later.plusDays(28 + 29));
    }

    @Test
    void monthsHaveNoGaps() {
        var months = ExpectedPayments.byMonth(ExpectedPayments.of(contract(), List.of(), TODAY));
        assertThat(months).hasSize(7);
        assertThat(months.get(YearMonth.of(2026, 8))).isEqualTo(Money.pounds(30_000));
        assertThat(months.get(YearMonth.of(2026, 9))).isEqualTo(Money.noPounds());
        assertThat(ExpectedPayments.byMonth(List.of())).isEmpty();
    }
}

package org.allmende.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.allmende.contract.ContractTerms;
import org.allmende.contract.Direction;
import org.allmende.contract.MetricConditions;
import org.allmende.contract.MetricTerms;
import org.allmende.contract.MilestoneTerms;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Worked by hand: two years from 1 April 2027, £1,000 an outcome, at most £50,000; 20 outcomes each by 30 September 2027, 31
 * March 2028 and 30 September 2028; 28 days to verify. £6,000 to start, £2,000 a month, £5,000 at hand.
 */
class CashFlowTest {

    private static final CashFlowInputs INPUTS =
            new CashFlowInputs(60, 100, 120, Money.pounds(6000), Money.pounds(2000), Money.pounds(5000));

    @Test
    void aMilestoneIsPaidAfterVerificationOnTheLastOfThirtyDays() {
        // 30 September + 28 days = 28 October, day 1 of 30: 26 November
        CashFlow flow = CashFlow.of(terms(null), INPUTS, CashCase.EXPECTED);
        assertThat(flow.payments().stream().map(CashFlow.Due::paidOn))
                .containsExactly(LocalDate.of(2027, 11, 26), LocalDate.of(2028, 5, 27), LocalDate.of(2028, 11, 26));
        assertThat(flow.firstIncome().orElseThrow().month()).isEqualTo(YearMonth.of(2027, 11));
    }

    @Test
    void theBalanceIsLeastInTheMonthBeforeTheFirstPayment() {
        CashFlow flow = CashFlow.of(terms(null), INPUTS, CashCase.EXPECTED);
        assertThat(flow.months()).hasSize(24);
        // 5,000 - 6,000 - 2,000
        assertThat(flow.months().get(0).balance()).isEqualTo(Money.pounds(-3000));
        // after six more months of 2,000
        assertThat(flow.worst().month()).isEqualTo(YearMonth.of(2027, 10));
        assertThat(flow.worst().balance()).isEqualTo(Money.pounds(-15000));
        assertThat(flow.workingCapital()).isEqualTo(Money.pounds(15000));
        // 20,000 come, 2,000 go
        assertThat(flow.months().get(7).balance()).isEqualTo(Money.pounds(3000));
        // 5,000 + 50,000 - 6,000 - 24 x 2,000
        assertThat(flow.closing()).isEqualTo(Money.pounds(1000));
    }

    @Test
    void theCapHoldsBackWhatIsBeyondIt() {
        CashFlow flow = CashFlow.of(terms(null), INPUTS, CashCase.EXPECTED);
        assertThat(amounts(flow)).containsExactly(Money.pounds(20000), Money.pounds(20000), Money.pounds(10000));
        assertThat(flow.heldBack()).isEqualTo(Money.pounds(10000));
        assertThat(flow.usedUp().orElseThrow().month()).isEqualTo(YearMonth.of(2028, 11));
        assertThat(flow.left(flow.months().get(7))).isEqualTo(Money.pounds(30000));
    }

    @Test
    void lowAndHighAreSharesOfThePlannedOutcomes() {
        CashFlow low = CashFlow.of(terms(null), INPUTS, CashCase.LOW);
        assertThat(amounts(low)).containsExactly(Money.pounds(12000), Money.pounds(12000), Money.pounds(12000));
        assertThat(low.usedUp()).isEmpty();
        // 5,000 + 36,000 - 54,000
        assertThat(low.closing()).isEqualTo(Money.pounds(-13000));
        assertThat(amounts(CashFlow.of(terms(null), INPUTS, CashCase.HIGH)))
                .containsExactly(Money.pounds(24000), Money.pounds(24000), Money.pounds(2000));
    }

    @Test
    void aYearsCapHoldsForWhatIsDueInThatYear() {
        // 30 September 2027 and 31 March 2028 lie in the first contract year
        assertThat(amounts(CashFlow.of(terms(Money.pounds(25000)), INPUTS, CashCase.EXPECTED)))
                .containsExactly(Money.pounds(20000), Money.pounds(5000), Money.pounds(20000));
    }

    @Test
    void onlyWholeOutcomesAreVerified() {
        CashFlowInputs third = new CashFlowInputs(33, 100, 120, Money.noPounds(), Money.noPounds(), Money.noPounds());
        // 33 per cent of 20 are 6.6
        assertThat(amounts(CashFlow.of(terms(null), third, CashCase.LOW))).containsOnly(Money.pounds(6000));
    }

    @Test
    void whatIsPaidAfterTheTermIsSeenInItsMonth() {
        ContractTerms whole = terms(null);
        ContractTerms late = new ContractTerms(
                whole.duties(),
                whole.startsOn(),
                whole.endsOn(),
                28,
                whole.cap(),
                whole.metrics(),
                List.of(new MilestoneTerms("Last", LocalDate.of(2029, 5, 31), 1, 20, true)));
        CashFlow flow = CashFlow.of(late, INPUTS, CashCase.EXPECTED);
        // 31 May + 28 days = 28 June, + 29: 27 July; nothing is spent after the term
        assertThat(flow.months()).hasSize(28);
        assertThat(flow.months().get(27).income()).isEqualTo(Money.pounds(20000));
        assertThat(flow.cost()).isEqualTo(Money.pounds(54000));
    }

    @Test
    void aMilestoneWithoutPaymentBringsNothing() {
        ContractTerms whole = terms(null);
        ContractTerms unpaid = new ContractTerms(
                whole.duties(),
                whole.startsOn(),
                whole.endsOn(),
                28,
                whole.cap(),
                whole.metrics(),
                List.of(new MilestoneTerms("Only told", LocalDate.of(2027, 9, 30), 1, 20, false)));
        CashFlow flow = CashFlow.of(unpaid, INPUTS, CashCase.HIGH);
        assertThat(flow.payments()).isEmpty();
        assertThat(flow.firstIncome()).isEmpty();
    }

    @Test
    void sharesRiseAndMoneyIsNotNegative() {
        refuses("CASHFLOW_PERCENT_NOT_VALID", CashFlowInputs.shares(101, 100, 120));
        refuses("CASHFLOW_PERCENT_NOT_VALID", CashFlowInputs.shares(60, 121, 120));
        refuses("CASHFLOW_PERCENT_NOT_VALID", CashFlowInputs.shares(-1, 100, 120));
        refuses("CASHFLOW_PERCENT_NOT_VALID", CashFlowInputs.shares(60, 100, 301));
        refuses(
                "CASHFLOW_MONEY_NEGATIVE",
                new CashFlowInputs(60, 100, 120, Money.pounds("-0.01"), Money.noPounds(), Money.noPounds()));
        CashFlow.of(terms(null), CashFlowInputs.shares(0, 0, 300), CashCase.LOW);
    }

    private static void refuses(String code, CashFlowInputs inputs) {
        assertThatThrownBy(() -> CashFlow.of(terms(null), inputs, CashCase.LOW))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo(code));
    }

    private static List<Money> amounts(CashFlow flow) {
        return flow.payments().stream().map(due -> due.payable().amount()).toList();
    }

    private static ContractTerms terms(@Nullable Money perYear) {
        MetricConditions conditions =
                new MetricConditions(Direction.UP, "", "", "", "Neighbouring towns", null, perYear, 90, 0, "", "", 5);
        MetricTerms metric = new MetricTerms(
                "In work",
                "In work for 26 weeks",
                "young people",
                BigDecimal.ZERO,
                BigDecimal.TEN,
                new BigDecimal("60"),
                Money.pounds(1000),
                Money.pounds(50000),
                conditions);
        return new ContractTerms(
                "Runs the service.",
                LocalDate.of(2027, 4, 1),
                LocalDate.of(2029, 3, 31),
                28,
                Money.pounds(50000),
                List.of(metric),
                List.of(
                        new MilestoneTerms("First", LocalDate.of(2027, 9, 30), 1, 20, true),
                        new MilestoneTerms("Second", LocalDate.of(2028, 3, 31), 1, 20, true),
                        new MilestoneTerms("Third", LocalDate.of(2028, 9, 30), 1, 20, true)));
    }
}

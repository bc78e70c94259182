package org.allmende.cashflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allmende.contract.ContractTerms;
import org.allmende.contract.Direction;
import org.allmende.contract.MetricConditions;
import org.allmende.contract.MetricTerms;
import org.allmende.contract.MilestoneTerms;
import org.allmende.shared.Money;

class CashFlowProperties {

    private static final LocalDate STARTS = LocalDate.of(2027, 4, 1);
    private static final LocalDate ENDS = LocalDate.of(2030, 3, 31);
    private static final int METRICS = 2;

    @Provide
    Arbitrary<MetricTerms> metrics() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 500_000),
                        Arbitraries.longs().between(500_000, 10_000_000),
                        Arbitraries.longs().between(500_000, 5_000_000).injectNull(0.4))
                .as((price, cap, perYear) -> new MetricTerms(
                        "Metric",
                        "What counts",
                        "people",
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.TEN,
                        pence(price),
                        pence(cap),
                        new MetricConditions(
                                Direction.UP,
                                "",
                                "",
                                "",
                                "",
                                null,
                                perYear == null ? null : pence(perYear),
                                90,
                                0,
                                "",
                                "",
                                5)));
    }

    /** Few days, so that several milestones fall on one. */
    @Provide
    Arbitrary<MilestoneTerms> milestones() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(1, METRICS),
                        Arbitraries.longs().between(1, 60),
                        Arbitraries.of(true, true, true, false))
                .as((quarter, metric, quantity, paid) ->
                        new MilestoneTerms("Milestone", STARTS.plusMonths(3L * quarter), metric, quantity, paid));
    }

    @Provide
    Arbitrary<ContractTerms> terms() {
        return Combinators.combine(
                        metrics().list().ofSize(METRICS),
                        milestones().list().ofMaxSize(14),
                        Arbitraries.longs().between(0, 15_000_000),
                        Arbitraries.integers().between(1, 90))
                .as((metrics, milestones, cap, days) ->
                        new ContractTerms("Duties", STARTS, ENDS, days, pence(cap), metrics, milestones));
    }

    @Provide
    Arbitrary<CashFlowInputs> inputs() {
        Arbitrary<Money> money = Arbitraries.longs().between(0, 5_000_000).map(CashFlowProperties::pence);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(100, 300),
                        money,
                        money,
                        money)
                .as((low, high, start, monthly, cash) -> new CashFlowInputs(low, 100, high, start, monthly, cash));
    }

    private static Money pence(long pence) {
        return Money.pounds(BigDecimal.valueOf(pence, 2));
    }

    /** By a formula of its own: for each metric and year what its caps let through, then the contract's cap over all. */
    @Property
    void paysWhatTheCapsLetThroughTogether(
            @ForAll("terms") ContractTerms terms, @ForAll("inputs") CashFlowInputs inputs, @ForAll CashCase which) {
        Money all = Money.noPounds();
        for (int number = 1; number <= METRICS; number++) {
            MetricTerms metric = terms.metrics().get(number - 1);
            Map<Integer, Money> years = new HashMap<>();
            for (MilestoneTerms milestone : terms.milestones()) {
                if (milestone.payment() && milestone.metric() == number) {
                    Money full = metric.price().times(milestone.quantity() * inputs.percent(which) / 100);
                    years.merge(terms.yearOf(milestone.due()), full, Money::plus);
                }
            }
            Money yearly = metric.conditions().capPerYear();
            Money ofMetric = years.values().stream()
                    .map(sum -> yearly == null ? sum : sum.min(yearly))
                    .reduce(Money.noPounds(), Money::plus);
            all = all.plus(ofMetric.min(metric.cap()));
        }
        CashFlow flow = CashFlow.of(terms, inputs, which);
        assertThat(flow.income()).isEqualTo(all.min(terms.cap()));
        assertThat(flow.payments().stream().map(due -> due.payable().amount()).reduce(Money.noPounds(), Money::plus))
                .isEqualTo(flow.income());
    }

    @Property
    void noMonthSpendsMoreThanTheCap(
            @ForAll("terms") ContractTerms terms, @ForAll("inputs") CashFlowInputs inputs, @ForAll CashCase which) {
        CashFlow flow = CashFlow.of(terms, inputs, which);
        assertThat(flow.months()).allSatisfy(month -> {
            assertThat(month.income().isNegative()).isFalse();
            assertThat(flow.left(month).isNegative()).isFalse();
        });
    }

    @Property
    void theOrderOfMilestonesInTheFormDoesNotMatter(
            @ForAll("terms") ContractTerms terms,
            @ForAll("inputs") CashFlowInputs inputs,
            @ForAll CashCase which,
            @ForAll Random random) {
        List<MilestoneTerms> shuffled = new ArrayList<>(terms.milestones());
        Collections.shuffle(shuffled, random);
        ContractTerms other = new ContractTerms(
                terms.duties(),
                terms.startsOn(),
                terms.endsOn(),
                terms.verificationDays(),
                terms.cap(),
                terms.metrics(),
                shuffled);
        assertThat(CashFlow.of(other, inputs, which).months())
                .isEqualTo(CashFlow.of(terms, inputs, which).months());
    }

    @Property
    void monthsFollowEachOtherToTheLastPenny(
            @ForAll("terms") ContractTerms terms, @ForAll("inputs") CashFlowInputs inputs, @ForAll CashCase which) {
        CashFlow flow = CashFlow.of(terms, inputs, which);
        Money before = inputs.cashAtHand();
        for (CashFlow.Month month : flow.months()) {
            assertThat(month.balance()).isEqualTo(before.plus(month.income()).minus(month.cost()));
            assertThat(month.balance().isLessThan(flow.worst().balance())).isFalse();
            before = month.balance();
        }
        assertThat(flow.cost())
                .isEqualTo(inputs.startUpCost().plus(inputs.monthlyCost().times(36)));
        assertThat(flow.worst().balance().plus(flow.workingCapital()).isNegative())
                .isFalse();
    }

    @Property
    void betterResultsNeverPayLess(@ForAll("terms") ContractTerms terms, @ForAll("inputs") CashFlowInputs inputs) {
        Money low = CashFlow.of(terms, inputs, CashCase.LOW).income();
        Money expected = CashFlow.of(terms, inputs, CashCase.EXPECTED).income();
        Money high = CashFlow.of(terms, inputs, CashCase.HIGH).income();
        assertThat(low.isGreaterThan(expected)).isFalse();
        assertThat(expected.isGreaterThan(high)).isFalse();
    }
}

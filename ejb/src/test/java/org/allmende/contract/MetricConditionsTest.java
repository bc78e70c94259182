package org.allmende.contract;

import static org.allmende.contract.ContractBuilder.aContract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.allmende.contract.ContractWarning.Kind;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetricConditionsTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 1);

    @Test
    void standInTheTextAsTheyAreAgreed() {
        Contract contract = aContract()
                .draft(terms(metric(conditions(Direction.DOWN, "Neighbouring towns", 2, Money.pounds(2000), 30)), 20));
        contract.offer(LocalDate.of(2026, 3, 26), 1, 1, ContractBuilder.AFTER);
        assertThat(contract.text().orElseThrow())
                .contains(
                        "Less is better.",
                        "How one knows what would be reached without the service: Neighbouring towns.",
                        "Of one person, at most 2 outcomes are paid over the whole term.",
                        "In one contract year, at most £2,000.00 is paid for this measure",
                        "within 90 days after it was reached",
                        "Within 30 days after a payment, the council may claim it back: Counted twice.",
                        "Counts of fewer than 5 people are not shown in public.");
    }

    @Test
    void whatIsNotAgreedDoesNotStandInTheText() {
        assertThat(aContract().offered().text().orElseThrow())
                .contains("More is better.")
                .doesNotContain("Who counts", "claim it back", "In one contract year", "Of one person");
    }

    @Test
    void aYearsCapPaysForOneOutcomeAtLeast() {
        refuses("METRIC_YEAR_CAP_BELOW_PRICE", metric(conditions(Direction.UP, "", null, Money.pounds("1799.99"), 0)));
        aContract().draft(terms(metric(conditions(Direction.UP, "", null, Money.pounds(1800), 0)), 20));
    }

    @Test
    void whoeverMayClaimBackSaysWhen() {
        MetricConditions usual = MetricConditions.usual();
        refuses(
                "METRIC_CLAW_BACK_WITHOUT_REASON",
                metric(new MetricConditions(usual.direction(), "", "", "", "", null, null, 90, 30, " ", "", 5)));
    }

    @Test
    void aYearBeginsWithTheTermAndTheLastOneTakesWhatComesAfter() {
        Contract contract = aContract().draft();
        assertThat(contract.yearOf(START)).isEqualTo(1);
        assertThat(contract.yearOf(LocalDate.of(2027, 3, 31))).isEqualTo(1);
        assertThat(contract.yearOf(LocalDate.of(2027, 4, 1))).isEqualTo(2);
        assertThat(contract.yearOf(LocalDate.of(2030, 3, 31))).isEqualTo(4);
        assertThat(contract.yearOf(LocalDate.of(2030, 6, 1))).isEqualTo(4);
    }

    @Test
    void nobodyIsWarnedOfUsualTerms() {
        assertThat(ContractWarning.of(terms(metric(sourced(Direction.UP)), 20))).isEmpty();
    }

    @Test
    void warnsOfATargetOnTheWrongSideOfTheBaseline() {
        // 38 before, 52 as the target: better where more is better, worse where less is
        assertThat(ContractWarning.of(terms(metric(sourced(Direction.DOWN)), 20)))
                .containsExactly(new ContractWarning(Kind.TARGET_BELOW_BASELINE, "In work"));
    }

    @Test
    void warnsOfAPriceWhereNobodyKnowsWhatWouldComeAnyway() {
        assertThat(ContractWarning.of(terms(metric(MetricConditions.usual()), 20)))
                .containsExactly(new ContractWarning(Kind.PRICE_WITHOUT_COUNTERFACTUAL, "In work"));
    }

    @Test
    void warnsOfACapThatThePlanUsesUpInTheFirstYear() {
        // £90,000 pay for 50 outcomes of £1,800
        assertThat(ContractWarning.of(terms(metric(sourced(Direction.UP)), 49))).isEmpty();
        assertThat(ContractWarning.of(terms(metric(sourced(Direction.UP)), 50)))
                .containsExactly(
                        new ContractWarning(Kind.CAP_REACHED_IN_FIRST_YEAR, "In work"),
                        new ContractWarning(Kind.CAP_REACHED_IN_FIRST_YEAR, ""));
        assertThat(ContractWarning.of(terms(metric(sourced(Direction.UP)), 51)))
                .contains(new ContractWarning(Kind.PLAN_ABOVE_CAP, "In work"));
    }

    private static MetricConditions sourced(Direction direction) {
        return conditions(direction, "Neighbouring towns", null, null, 0);
    }

    private static MetricConditions conditions(
            Direction direction, String source, @Nullable Integer perPerson, @Nullable Money perYear, int clawBack) {
        return new MetricConditions(
                direction, "", "", "", source, perPerson, perYear, 90, clawBack, "Counted twice", "", 5);
    }

    private static MetricTerms metric(MetricConditions conditions) {
        return new MetricTerms(
                "In work",
                "In work for 26 weeks",
                "young people",
                new BigDecimal("38"),
                new BigDecimal("34"),
                new BigDecimal("52"),
                Money.pounds(1800),
                Money.pounds(90000),
                conditions);
    }

    private static ContractTerms terms(MetricTerms metric, long planned) {
        return new ContractTerms(
                "Runs the service.",
                START,
                LocalDate.of(2030, 3, 31),
                28,
                Money.pounds(90000),
                List.of(metric),
                List.of(new MilestoneTerms("First half year", LocalDate.of(2026, 10, 31), 1, planned, true)));
    }

    private static void refuses(String code, MetricTerms metric) {
        assertThatThrownBy(() -> aContract().draft(terms(metric, 20)))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo(code));
    }
}

package org.allmende.performance.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.allmende.shared.Money;

class NetOutcomeProperties {

    @Example
    void theWorkedExampleByHand() {
        NetOutcome outcome = NetOutcome.of(
                BigDecimal.valueOf(200),
                Map.of(
                        DeductionKind.DEADWEIGHT, new BigDecimal("25"),
                        DeductionKind.ATTRIBUTION, new BigDecimal("20"),
                        DeductionKind.DISPLACEMENT, new BigDecimal("10"),
                        DeductionKind.DROP_OFF, new BigDecimal("5")));
        assertThat(outcome.steps())
                .extracting(NetOutcome.Step::taken)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("50"), new BigDecimal("30"), new BigDecimal("12"), new BigDecimal("5.4"));
        assertThat(outcome.net()).isEqualByComparingTo("102.6");
        assertThat(outcome.isWhole()).isTrue();
        // £18,468 paid for 200 gross and 102.6 net outcomes
        assertThat(CostPerOutcome.of(Money.pounds(18_468), BigDecimal.valueOf(200)))
                .contains(Money.pounds("92.34"));
        assertThat(CostPerOutcome.of(Money.pounds(18_468), outcome.net())).contains(Money.pounds("180.00"));
    }

    @Property
    void grossIsTheNetAndAllThatWasTakenAndTheNetIsNeverLessThanNothing(
            @ForAll @LongRange(min = 0, max = 5_000_000) long gross,
            @ForAll @Size(4) List<@IntRange(max = 10_000) Integer> hundredths) {
        NetOutcome outcome = NetOutcome.of(BigDecimal.valueOf(gross), percents(hundredths));
        BigDecimal taken =
                outcome.steps().stream().map(NetOutcome.Step::taken).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(outcome.net().add(taken)).isEqualByComparingTo(BigDecimal.valueOf(gross));
        assertThat(outcome.net().signum()).isNotNegative();
        assertThat(outcome.net()).isLessThanOrEqualTo(BigDecimal.valueOf(gross));
        assertThat(outcome.steps())
                .allSatisfy(step -> assertThat(step.taken().signum()).isNotNegative());
    }

    @Property
    void theNetIsTheProductOfWhatEachLeavesWhateverTheirOrder(
            @ForAll @LongRange(min = 0, max = 5_000_000) long gross,
            @ForAll @Size(4) List<@IntRange(max = 10_000) Integer> hundredths) {
        BigDecimal product = BigDecimal.valueOf(gross);
        for (int one : hundredths) {
            product = product.multiply(BigDecimal.ONE.subtract(BigDecimal.valueOf(one, 4)));
        }
        assertThat(NetOutcome.of(BigDecimal.valueOf(gross), percents(hundredths))
                        .net())
                .isEqualByComparingTo(product);
    }

    @Property
    void whatIsNotKnownTakesNothingOff(@ForAll @LongRange(min = 0, max = 5_000_000) long gross) {
        NetOutcome outcome = NetOutcome.of(BigDecimal.valueOf(gross), Map.of());
        assertThat(outcome.net()).isEqualByComparingTo(BigDecimal.valueOf(gross));
        assertThat(outcome.isWhole()).isFalse();
    }

    @Example
    void ofNoOutcomesNoCostIsSaid() {
        assertThat(CostPerOutcome.of(Money.pounds(10), BigDecimal.ZERO)).isEmpty();
        assertThat(CostPerOutcome.of(Money.pounds(10), BigDecimal.valueOf(3))).contains(Money.pounds("3.33"));
        assertThat(CostPerOutcome.of(Money.pounds("0.01"), BigDecimal.valueOf(2)))
                .contains(Money.pounds("0.01"));
    }

    private static Map<DeductionKind, BigDecimal> percents(List<Integer> hundredths) {
        Map<DeductionKind, BigDecimal> percents = new EnumMap<>(DeductionKind.class);
        for (DeductionKind kind : DeductionKind.values()) {
            percents.put(kind, BigDecimal.valueOf(hundredths.get(kind.ordinal()), 2));
        }
        return percents;
    }
}

package org.allmende.tender.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.allmende.shared.Weight;

/** However points are given: the weights make the share exactly, follow the points, and let no criterion weigh nothing. */
class DividedShareProperties {

    @Provide
    Arbitrary<Weight> shares() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 10_000),
                        Arbitraries.integers().between(0, 2))
                .as((units, places) -> BigDecimal.valueOf(units, places))
                .filter(share -> share.compareTo(BigDecimal.valueOf(100)) <= 0)
                .map(Weight::new);
    }

    @Property(tries = 2000)
    void theWeightsMakeExactlyTheShare(
            @ForAll @From("shares") Weight share,
            @ForAll @Size(min = 2, max = 9) List<@IntRange(max = 900) Integer> points) {
        Assume.that(DividedShare.units(share) >= points.size());
        Assume.that(points.stream().anyMatch(given -> given > 0));
        List<Weight> weights = DividedShare.of(share, points);
        assertThat(Weight.sum(weights)).isEqualByComparingTo(share.percent());
        assertThat(weights).hasSameSizeAs(points);
        for (Weight weight : weights) {
            assertThat(weight.percent().scale())
                    .as("no finer than the share is written")
                    .isLessThanOrEqualTo(share.percent().scale());
        }
    }

    @Property(tries = 1000)
    void moreVoicesForACriterionNeverMakeItWeighLessThanAnother(
            @ForAll @From("shares") Weight share,
            @ForAll @Size(min = 2, max = 6) List<@IntRange(max = 300) Integer> points) {
        Assume.that(DividedShare.units(share) >= points.size());
        Assume.that(points.stream().anyMatch(given -> given > 0));
        List<Weight> weights = DividedShare.of(share, points);
        for (int one = 0; one < points.size(); one++) {
            for (int other = 0; other < points.size(); other++) {
                if (points.get(one) > points.get(other)) {
                    assertThat(weights.get(one)).isGreaterThanOrEqualTo(weights.get(other));
                }
            }
        }
    }

    @Property(tries = 1000)
    void whereNothingHasToBeLiftedEachIsLessThanAUnitFromItsExactPart(
            @ForAll @IntRange(min = 20, max = 100) int share,
            @ForAll @Size(min = 2, max = 5) List<@IntRange(min = 20, max = 100) Integer> points) {
        int sum = points.stream().mapToInt(Integer::intValue).sum();
        Assume.that(points.stream().allMatch(given -> given * share >= sum));
        List<Weight> weights = DividedShare.of(Weight.of(share), points);
        for (int at = 0; at < points.size(); at++) {
            double exact = (double) share * points.get(at) / sum;
            assertThat(weights.get(at).percent().doubleValue()).isBetween(exact - 1, exact + 1);
        }
    }

    /** The order of the voices says nothing: it is the sum that counts. Scaling all points alike changes nothing. */
    @Property(tries = 500)
    void askingTwiceAsManyOfTheSameMindChangesNothing(
            @ForAll @From("shares") Weight share,
            @ForAll @Size(min = 2, max = 6) List<@IntRange(max = 100) Integer> points) {
        Assume.that(DividedShare.units(share) >= points.size());
        Assume.that(points.stream().anyMatch(given -> given > 0));
        List<Integer> doubled = points.stream().map(given -> given * 2).toList();
        assertThat(DividedShare.of(share, doubled)).isEqualTo(DividedShare.of(share, points));
    }

    @Example
    void thirtyPerCentByThreePeople() {
        assertThat(weights(30, 170, 90, 40)).containsExactly("17", "9", "4");
        assertThat(weights(10, 1, 1, 1)).as("the first gets the odd unit").containsExactly("4", "3", "3");
        assertThat(weights(10, 100, 0, 0)).as("a criterion weighs something").containsExactly("8", "1", "1");
        assertThat(DividedShare.of(Weight.of("12.5"), List.of(1, 1)))
                .containsExactly(Weight.of("6.3"), Weight.of("6.2"));
        assertThatThrownBy(() -> DividedShare.of(Weight.of(2), new ArrayList<>(List.of(1, 1, 1))))
                .hasMessageContaining("WEIGHING_SHARE_TOO_SMALL");
    }

    private static List<String> weights(int share, int... points) {
        return DividedShare.of(Weight.of(share), IntStream.of(points).boxed().toList()).stream()
                .map(weight -> weight.percent().toPlainString())
                .toList();
    }
}

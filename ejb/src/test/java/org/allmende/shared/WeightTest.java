package org.allmende.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WeightTest {

    @Test
    void isMoreThanNothingAndAtMostEverything() {
        assertThat(Weight.of(100).percent()).isEqualTo("100");
        assertThat(Weight.of("0.0001").percent()).isEqualTo("0.0001");
        assertThatThrownBy(() -> Weight.of(0)).hasMessageContaining("WEIGHT_OUT_OF_RANGE");
        assertThatThrownBy(() -> Weight.of("-5")).hasMessageContaining("WEIGHT_OUT_OF_RANGE");
        assertThatThrownBy(() -> Weight.of("100.0001")).hasMessageContaining("WEIGHT_OUT_OF_RANGE");
        assertThatThrownBy(() -> Weight.of("0.00001")).hasMessageContaining("WEIGHT_TOO_FINE");
    }

    @Test
    void isTheSameHoweverItIsWritten() {
        assertThat(Weight.of("40.00")).isEqualTo(Weight.of(40)).hasSameHashCodeAs(Weight.of("4E1"));
        assertThat(Weight.of("4E1")).hasToString("40 %");
    }

    @Test
    void threeThirdsAreNotWhole() {
        List<Weight> thirds = List.of(Weight.of("33.3333"), Weight.of("33.3333"), Weight.of("33.3333"));
        assertThatThrownBy(() -> Weight.requireWhole(thirds)).isInstanceOfSatisfying(DomainProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo("WEIGHTS_NOT_WHOLE");
            assertThat(problem.args()).containsExactly(new BigDecimal("99.9999"));
        });
        assertThatThrownBy(() -> Weight.requireWhole(Set.of())).hasMessageContaining("WEIGHTS_NOT_WHOLE");
        Weight.requireWhole(List.of(Weight.of("33.3333"), Weight.of("33.3333"), Weight.of("33.3334")));
    }

    @Property
    void anySplitOfTheWholeIsWholeAndNothingElseIs(
            @ForAll @IntRange(min = 1, max = 999_999) int one, @ForAll @IntRange(min = 1, max = 999_999) int other) {
        List<Weight> split = new ArrayList<>(List.of(new Weight(BigDecimal.valueOf(one, 4))));
        split.add(new Weight(BigDecimal.valueOf(1_000_000 - one, 4)));
        Weight.requireWhole(split);
        split.add(new Weight(BigDecimal.valueOf(other, 4)));
        assertThatThrownBy(() -> Weight.requireWhole(split)).hasMessageContaining("WEIGHTS_NOT_WHOLE");
    }
}

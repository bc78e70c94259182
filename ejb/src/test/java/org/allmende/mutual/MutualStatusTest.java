package org.allmende.mutual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MutualStatusTest {

    private static final Map<MutualStatus, Set<MutualStatus>> GRAPH = Map.of(
            MutualStatus.CIRCLE, EnumSet.of(MutualStatus.STATED, MutualStatus.ENDED),
            MutualStatus.STATED, EnumSet.of(MutualStatus.READY, MutualStatus.ENDED),
            MutualStatus.READY, EnumSet.of(MutualStatus.BALLOT, MutualStatus.ENDED),
            MutualStatus.BALLOT, EnumSet.of(MutualStatus.AGREED, MutualStatus.READY, MutualStatus.ENDED),
            MutualStatus.AGREED, EnumSet.of(MutualStatus.ASKED, MutualStatus.CHALLENGING, MutualStatus.ENDED),
            MutualStatus.ASKED, EnumSet.of(MutualStatus.RESERVED, MutualStatus.AGREED, MutualStatus.ENDED),
            MutualStatus.RESERVED, EnumSet.of(MutualStatus.ENDED),
            MutualStatus.CHALLENGING, EnumSet.of(MutualStatus.ENDED),
            MutualStatus.ENDED, EnumSet.noneOf(MutualStatus.class));

    static Stream<Arguments> pairs() {
        return Arrays.stream(MutualStatus.values())
                .flatMap(from -> Arrays.stream(MutualStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void goesWhereTheGraphLeadsAndNowhereElse(MutualStatus from, MutualStatus to) {
        if (GRAPH.get(from).contains(to)) {
            assertThat(from.to(to)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> from.to(to))
                    .isInstanceOf(DomainProblem.class)
                    .extracting("code")
                    .isEqualTo("MUTUAL_STEP_NOT_POSSIBLE");
        }
    }

    @Test
    void everyStatusIsReachedFromTheCircle() {
        Set<MutualStatus> reached = EnumSet.of(MutualStatus.CIRCLE);
        while (reached.addAll(
                reached.stream().flatMap(status -> status.next().stream()).toList())) {
            assertThat(reached).hasSizeLessThanOrEqualTo(MutualStatus.values().length);
        }
        assertThat(reached).containsExactlyInAnyOrder(MutualStatus.values());
    }
}

package org.allmende.asset;

import static org.allmende.asset.AssetBuilder.anAsset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole graph of each status. */
class AssetStatusTest {

    @TestFactory
    Stream<DynamicTest> takesExactlyTheStepsOfTheGraph() {
        return Stream.of(
                graph(AssetStatus.values(), AssetStatus::next, AssetStatus::to, "ASSET_STEP_NOT_POSSIBLE"),
                graph(DisposalStatus.values(), DisposalStatus::next, DisposalStatus::to, "DISPOSAL_STEP_NOT_POSSIBLE"),
                graph(ReviewStatus.values(), ReviewStatus::next, ReviewStatus::to, "REVIEW_STEP_NOT_POSSIBLE"),
                graph(ClaimStatus.values(), ClaimStatus::next, ClaimStatus::to, "CLAIM_STEP_NOT_POSSIBLE"));
    }

    private static <S extends Enum<S>> DynamicTest graph(
            S[] all, Function<S, Set<S>> next, BiFunction<S, S, S> step, String code) {
        return DynamicTest.dynamicTest(all[0].getDeclaringClass().getSimpleName(), () -> {
            Set<S> reached = new HashSet<>();
            Deque<S> open = new ArrayDeque<>(List.of(all[0]));
            while (!open.isEmpty()) {
                S status = open.pop();
                if (reached.add(status)) {
                    open.addAll(next.apply(status));
                }
            }
            assertThat(reached).as("reached from %s", all[0]).containsExactlyInAnyOrder(all);
            for (S from : all) {
                for (S to : all) {
                    if (next.apply(from).contains(to)) {
                        assertThat(step.apply(from, to)).isEqualTo(to);
                    } else {
                        assertThatThrownBy(() -> step.apply(from, to))
                                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                                        .isEqualTo(code));
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void anAssetGetsIntoEveryState(AssetStatus status) {
        assertThat(anAsset().in(status).status()).isEqualTo(status);
        assertThat(anAsset().in(status).isPublic()).isEqualTo(status != AssetStatus.DRAFT);
    }
}

package org.allmende.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;

class RemedyStatusTest {

    @Test
    void walksTheWholeGraphOfRemedies() {
        Map<RemedyStatus, Set<RemedyStatus>> graph = Map.of(
                RemedyStatus.DUE,
                        Set.of(RemedyStatus.PROPOSED, RemedyStatus.FULFILLED, RemedyStatus.FAILED, RemedyStatus.LAPSED),
                RemedyStatus.PROPOSED,
                        Set.of(RemedyStatus.DUE, RemedyStatus.AGREED, RemedyStatus.FULFILLED, RemedyStatus.LAPSED),
                RemedyStatus.AGREED, Set.of(RemedyStatus.FULFILLED, RemedyStatus.FAILED, RemedyStatus.LAPSED));
        for (RemedyStatus from : RemedyStatus.values()) {
            Set<RemedyStatus> targets = graph.getOrDefault(from, Set.of());
            assertThat(from.isOpen()).isEqualTo(!targets.isEmpty());
            for (RemedyStatus target : RemedyStatus.values()) {
                if (targets.contains(target)) {
                    assertThat(from.to(target)).isEqualTo(target);
                } else {
                    assertThatThrownBy(() -> from.to(target)).isInstanceOf(DomainProblem.class);
                }
            }
        }
    }

    @Test
    void walksTheWholeGraphOfMoreTime() {
        for (MoreTimeStatus from : MoreTimeStatus.values()) {
            boolean open = from == MoreTimeStatus.ASKED;
            assertThat(from.isOpen()).isEqualTo(open);
            for (MoreTimeStatus target : MoreTimeStatus.values()) {
                if (open && target != MoreTimeStatus.ASKED) {
                    assertThat(from.to(target)).isEqualTo(target);
                } else {
                    assertThatThrownBy(() -> from.to(target)).isInstanceOf(DomainProblem.class);
                }
            }
        }
    }
}

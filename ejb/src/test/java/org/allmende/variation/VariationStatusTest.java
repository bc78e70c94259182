package org.allmende.variation;

import static org.allmende.variation.VariationStatus.AGREED;
import static org.allmende.variation.VariationStatus.IN_FORCE;
import static org.allmende.variation.VariationStatus.LAPSED;
import static org.allmende.variation.VariationStatus.NOTICE_PUBLISHED;
import static org.allmende.variation.VariationStatus.PROPOSED;
import static org.allmende.variation.VariationStatus.REFUSED;
import static org.allmende.variation.VariationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;

class VariationStatusTest {

    private static final Map<VariationStatus, Set<VariationStatus>> GRAPH = Map.of(
            PROPOSED, Set.of(AGREED, REFUSED, WITHDRAWN, LAPSED),
            AGREED, Set.of(NOTICE_PUBLISHED, IN_FORCE, WITHDRAWN, LAPSED),
            NOTICE_PUBLISHED, Set.of(IN_FORCE, WITHDRAWN, LAPSED),
            IN_FORCE, Set.of(),
            REFUSED, Set.of(),
            WITHDRAWN, Set.of(),
            LAPSED, Set.of());

    @Test
    void walksTheWholeGraph() {
        for (VariationStatus from : VariationStatus.values()) {
            assertThat(from.isOpen()).isEqualTo(!GRAPH.get(from).isEmpty());
            for (VariationStatus target : VariationStatus.values()) {
                if (GRAPH.get(from).contains(target)) {
                    assertThat(from.to(target)).isEqualTo(target);
                } else {
                    assertThatThrownBy(() -> from.to(target)).isInstanceOf(DomainProblem.class);
                }
            }
        }
    }
}

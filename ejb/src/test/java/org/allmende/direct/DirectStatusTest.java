package org.allmende.direct;

import static org.allmende.direct.DirectStatus.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.allmende.direct.objection.DirectObjectionStatus;
import org.junit.jupiter.api.Test;

class DirectStatusTest {

    private static final Map<DirectStatus, Set<DirectStatus>> GRAPH = Map.of(
            DRAFT, Set.of(PROPOSED, WITHDRAWN),
            PROPOSED, Set.of(DRAFT, NOTIFIED, WITHDRAWN),
            NOTIFIED, Set.of(AWARDED, WITHDRAWN),
            AWARDED, Set.of(FREE, WITHDRAWN),
            FREE, Set.of(CONCLUDED, WITHDRAWN),
            CONCLUDED, Set.of(),
            WITHDRAWN, Set.of());

    @Test
    void walksTheGraphAndNowhereElse() {
        for (DirectStatus from : DirectStatus.values()) {
            for (DirectStatus to : DirectStatus.values()) {
                if (GRAPH.get(from).contains(to)) {
                    assertThat(from.to(to)).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> from.to(to))
                            .as(from + " to " + to)
                            .hasMessageContaining("DIRECT_STEP_NOT_POSSIBLE");
                }
            }
        }
    }

    @Test
    void objectionsAreOpenOnce() {
        for (DirectObjectionStatus status : DirectObjectionStatus.values()) {
            assertThat(status.next().isEmpty()).as(status.name()).isEqualTo(status != DirectObjectionStatus.OPEN);
        }
    }
}

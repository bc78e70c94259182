package org.allmende.termination;

import static org.allmende.termination.TerminationStatus.ABANDONED;
import static org.allmende.termination.TerminationStatus.DONE;
import static org.allmende.termination.TerminationStatus.HEARD;
import static org.allmende.termination.TerminationStatus.HEARING;
import static org.allmende.termination.TerminationStatus.LAPSED;
import static org.allmende.termination.TerminationStatus.OFFERED;
import static org.allmende.termination.TerminationStatus.PROPOSED;
import static org.allmende.termination.TerminationStatus.REFUSED;
import static org.allmende.termination.TerminationStatus.SET;
import static org.allmende.termination.TerminationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.allmende.contract.EndGround;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;

class TerminationStatusTest {

    private static final Map<TerminationStatus, Set<TerminationStatus>> GRAPH = Map.of(
            PROPOSED, Set.of(OFFERED, HEARING, SET, WITHDRAWN, LAPSED),
            OFFERED, Set.of(SET, REFUSED, WITHDRAWN, LAPSED),
            HEARING, Set.of(HEARD, WITHDRAWN, LAPSED),
            HEARD, Set.of(SET, ABANDONED, LAPSED),
            SET, Set.of(DONE, LAPSED));

    @Test
    void walksTheWholeGraph() {
        for (TerminationStatus from : TerminationStatus.values()) {
            Set<TerminationStatus> targets = GRAPH.getOrDefault(from, Set.of());
            assertThat(from.isOpen()).isEqualTo(!targets.isEmpty());
            for (TerminationStatus target : TerminationStatus.values()) {
                if (targets.contains(target)) {
                    assertThat(from.to(target)).isEqualTo(target);
                } else {
                    assertThatThrownBy(() -> from.to(target)).isInstanceOf(DomainProblem.class);
                }
            }
        }
    }

    @Test
    void section78Subsection7HearsTheSupplierOfEveryImpliedGroundAndThePortalOfABreachToo() {
        for (EndGround ground : EndGround.values()) {
            assertThat(ground.isHeard()).isEqualTo(ground.isImplied() || ground == EndGround.BREACH);
            assertThat(ground.isImplied()).isEqualTo(ground.law().contains("s.78(2)"));
            assertThat(ground.isDecided()).isEqualTo(ground != EndGround.PERFORMANCE && ground != EndGround.EXPIRY);
        }
    }
}

package org.allmende.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractStatusTest {

    @Test
    void walksTheWholeGraph() {
        Map<ContractStatus, Set<ContractStatus>> graph = Map.of(
                ContractStatus.DRAFT, Set.of(ContractStatus.OFFERED, ContractStatus.CANCELLED),
                ContractStatus.OFFERED, Set.of(ContractStatus.RUNNING, ContractStatus.CANCELLED),
                ContractStatus.RUNNING, Set.of(ContractStatus.COMPLETE, ContractStatus.ENDED),
                ContractStatus.ENDED, Set.of(),
                ContractStatus.COMPLETE, Set.of(),
                ContractStatus.CANCELLED, Set.of());
        graph.forEach((from, targets) -> {
            for (ContractStatus target : ContractStatus.values()) {
                if (targets.contains(target)) {
                    assertThat(from.to(target)).isEqualTo(target);
                } else {
                    assertThatThrownBy(() -> from.to(target)).isInstanceOf(DomainProblem.class);
                }
            }
        });
        assertThat(graph.keySet()).isEqualTo(EnumSet.allOf(ContractStatus.class));
    }

    @ParameterizedTest
    @EnumSource
    void hasAStatusOfTheOpenData(ContractStatus status) {
        assertThat(status.ocds()).isIn("pending", "active", "cancelled", "terminated");
    }

    @Test
    void walksTheWholeGraphOfMilestones() {
        Map<MilestoneStatus, Set<MilestoneStatus>> graph = Map.of(
                MilestoneStatus.SCHEDULED,
                        Set.of(MilestoneStatus.REPORTED, MilestoneStatus.MISSED, MilestoneStatus.LAPSED),
                MilestoneStatus.MISSED, Set.of(MilestoneStatus.REPORTED, MilestoneStatus.LAPSED),
                MilestoneStatus.LAPSED, Set.of(),
                MilestoneStatus.REPORTED,
                        Set.of(MilestoneStatus.RETURNED, MilestoneStatus.MET, MilestoneStatus.PARTIALLY_MET),
                MilestoneStatus.RETURNED, Set.of(MilestoneStatus.REPORTED),
                MilestoneStatus.MET, Set.of(MilestoneStatus.PARTIALLY_MET),
                MilestoneStatus.PARTIALLY_MET, Set.of(MilestoneStatus.MET));
        assertThat(graph.keySet()).isEqualTo(EnumSet.allOf(MilestoneStatus.class));
        graph.forEach((from, targets) -> assertThat(from.next()).isEqualTo(targets));
    }

    @ParameterizedTest
    @EnumSource
    void hasAMilestoneStatusOfTheOpenData(MilestoneStatus status) {
        assertThat(status.ocds()).isIn("scheduled", "met", "notMet", "partiallyMet");
    }
}

package org.allmende.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;

class ReviewStatusTest {

    @Test
    void walksTheWholeGraph() {
        Map<ReviewStatus, ReviewStatus> graph = Map.of(
                ReviewStatus.PLANNED, ReviewStatus.OPEN,
                ReviewStatus.OPEN, ReviewStatus.ASSESSED,
                ReviewStatus.ASSESSED, ReviewStatus.PUBLISHED);
        for (ReviewStatus from : ReviewStatus.values()) {
            for (ReviewStatus target : ReviewStatus.values()) {
                if (graph.get(from) == target) {
                    assertThat(from.to(target)).isEqualTo(target);
                } else {
                    assertThatThrownBy(() -> from.to(target)).isInstanceOf(DomainProblem.class);
                }
            }
        }
    }

    @Test
    void theFiveRatingsHaveTheNamesOfTheRegulations() {
        assertThat(KpiRating.values())
                .extracting(KpiRating::law)
                .containsExactly("Good", "Approaching target", "Requires improvement", "Inadequate", "Other");
        assertThat(KpiRating.values())
                .filteredOn(KpiRating::isBelow)
                .containsExactly(KpiRating.REQUIRES_IMPROVEMENT, KpiRating.INADEQUATE);
    }
}

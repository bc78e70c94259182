package org.allmende.challenge;

import static org.allmende.challenge.ExpressionBuilder.RECEIVED_AT;
import static org.allmende.challenge.ExpressionBuilder.anExpression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EoiStatusTest {

    @Test
    void everyStatusIsReachedFromTheDraft() {
        Set<EoiStatus> reached = EnumSet.noneOf(EoiStatus.class);
        Deque<EoiStatus> open = new ArrayDeque<>(Set.of(EoiStatus.DRAFT));
        while (!open.isEmpty()) {
            EoiStatus status = open.pop();
            if (reached.add(status)) {
                open.addAll(status.next());
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(EoiStatus.values());
    }

    @ParameterizedTest
    @EnumSource
    void takesExactlyTheStepsOfTheGraph(EoiStatus from) {
        for (EoiStatus to : EoiStatus.values()) {
            if (from.next().contains(to)) {
                assertThat(from.to(to)).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> from.to(to))
                        .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                                .isEqualTo("EOI_STEP_NOT_POSSIBLE"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodyWithdrawsAtAnyTimeBeforeARejection(EoiStatus status) {
        boolean over = status == EoiStatus.REJECTED || status == EoiStatus.WITHDRAWN;
        assertThat(status.canBecome(EoiStatus.WITHDRAWN)).isNotEqualTo(over);
    }

    @Test
    void everyStatusHasAPublicOne() {
        assertThat(Arrays.stream(EoiStatus.values()).map(EoiStatus::ocds))
                .containsExactly("planned", "active", "active", "complete", "unsuccessful", "withdrawn");
    }

    @Test
    void aDraftStaysPrivateAlsoWhenItEnds() {
        ExpressionOfInterest draft = anExpression().draft();
        draft.withdraw(RECEIVED_AT);
        assertThat(draft.isPublic()).isFalse();
        ExpressionOfInterest accepted = anExpression().accepted();
        accepted.withdraw(RECEIVED_AT.plusSeconds(600));
        assertThat(accepted.isPublic()).isTrue();
        assertThat(accepted.status()).isEqualTo(EoiStatus.WITHDRAWN);
    }
}

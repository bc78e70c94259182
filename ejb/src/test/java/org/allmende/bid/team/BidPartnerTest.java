package org.allmende.bid.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which steps an organisation's part in another's bid can take, and what stands of it in the bid. */
class BidPartnerTest {

    private static final Map<BidPartnerStatus, Set<BidPartnerStatus>> STEPS = Map.of(
            BidPartnerStatus.INVITED,
            Set.of(BidPartnerStatus.JOINED, BidPartnerStatus.DECLINED, BidPartnerStatus.ENDED),
            BidPartnerStatus.JOINED,
            Set.of(BidPartnerStatus.ENDED),
            BidPartnerStatus.DECLINED,
            Set.of(),
            BidPartnerStatus.ENDED,
            Set.of());

    @ParameterizedTest
    @EnumSource
    void takesTheseStepsAndNoOther(BidPartnerStatus from) {
        for (BidPartnerStatus target : BidPartnerStatus.values()) {
            if (STEPS.getOrDefault(from, Set.of()).contains(target)) {
                assertThat(from.to(target)).isEqualTo(target);
            } else {
                assertThatThrownBy(() -> from.to(target))
                        .isInstanceOf(DomainProblem.class)
                        .hasMessageStartingWith("BID_PARTNER_STEP_NOT_POSSIBLE");
            }
        }
    }

    private static TeamMember with(BigDecimal share) {
        return new TeamMember(
                UUID.randomUUID(), TeamRole.SUBCONTRACTOR, "One", "", "", Set.of(), Set.of(), share, false, null);
    }

    @Property
    void aShareIsMoreThanNothingAndAtMostTheWholeToTheHundredth(
            @ForAll @BigRange(min = "-10", max = "110") @Scale(3) BigDecimal share) {
        boolean within = share.signum() > 0
                && share.compareTo(BigDecimal.valueOf(100)) <= 0
                && share.stripTrailingZeros().scale() <= 2;
        if (within) {
            assertThat(with(share).share()).isEqualByComparingTo(share);
        } else {
            assertThatThrownBy(() -> with(share))
                    .isInstanceOf(DomainProblem.class)
                    .hasMessageStartingWith("TEAM_SHARE_RANGE");
        }
    }

    @Test
    void aNameHasTwoToTwoHundredCharacters() {
        for (String wrong : new String[] {"", "X", "x".repeat(201)}) {
            assertThatThrownBy(() -> TeamMember.writing(TeamRole.SUBCONTRACTOR, wrong, UUID.randomUUID(), true))
                    .hasMessageStartingWith("TEAM_NAME_LENGTH");
        }
        assertThatCode(() -> TeamMember.writing(TeamRole.SUBCONTRACTOR, "Ox", UUID.randomUUID(), true))
                .doesNotThrowAnyException();
    }
}

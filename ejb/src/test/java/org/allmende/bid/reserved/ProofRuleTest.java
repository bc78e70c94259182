package org.allmende.bid.reserved;

import static org.allmende.tender.reserved.ReserveKind.PUBLIC_SERVICE_MUTUALS;
import static org.allmende.tender.reserved.ReserveKind.SUPPORTED_EMPLOYMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.allmende.mutual.reserved.Surplus;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;

/** Procurement Act 2023 ss.32(4), 33(6): who may take part in a reserved procedure. */
class ProofRuleTest {

    private static final LocalDate BEGAN = LocalDate.of(2027, 3, 1);

    private static ReserveProof mutual(boolean purpose, Surplus surplus, int seats, int votes) {
        return ReserveProof.ofMutual(purpose, surplus, 7, seats, 30, votes, null, "Rules, clause 4");
    }

    private static ReserveProof employer(int workforce, int supported) {
        return ReserveProof.ofEmployer(true, WorkforceOf.PART, workforce, supported, "Accounts, page 2");
    }

    @Test
    void eachRuleStandsForItself() {
        assertThat(ProofRule.unmet(PUBLIC_SERVICE_MUTUALS, mutual(true, Surplus.TO_MEMBERS, 4, 16), BEGAN))
                .isEmpty();
        assertThat(ProofRule.unmet(PUBLIC_SERVICE_MUTUALS, mutual(false, Surplus.STAYS, 4, 16), BEGAN))
                .containsExactly(ProofRule.PURPOSE);
        assertThat(ProofRule.unmet(PUBLIC_SERVICE_MUTUALS, mutual(true, Surplus.TO_OTHERS, 4, 16), BEGAN))
                .containsExactly(ProofRule.SURPLUS);
        assertThat(ProofRule.unmet(PUBLIC_SERVICE_MUTUALS, mutual(true, Surplus.STAYS, 3, 16), BEGAN))
                .containsExactly(ProofRule.MANAGEMENT);
        assertThat(ProofRule.unmet(PUBLIC_SERVICE_MUTUALS, mutual(true, Surplus.STAYS, 4, 15), BEGAN))
                .containsExactly(ProofRule.CONTROL);
    }

    /** "At least 30 per cent": the share itself is enough, a person less is not. */
    @Property
    void thirtyPerCentIsEnough(@ForAll @IntRange(min = 1, max = 2_000) int tens) {
        assertThat(ProofRule.unmet(SUPPORTED_EMPLOYMENT, employer(10 * tens, 3 * tens), BEGAN))
                .isEmpty();
        assertThat(ProofRule.unmet(SUPPORTED_EMPLOYMENT, employer(10 * tens, 3 * tens - 1), BEGAN))
                .containsExactly(ProofRule.SHARE);
    }

    @Test
    void nobodyIsNoWorkforce() {
        assertThat(ProofRule.unmet(SUPPORTED_EMPLOYMENT, employer(0, 0), BEGAN)).containsExactly(ProofRule.SHARE);
    }

    @Test
    void aPartIsNoLargerThanItsWholeAndAPaperIsNamed() {
        assertThatThrownBy(() -> employer(3, 4)).isInstanceOf(DomainProblem.class);
        assertThatThrownBy(() -> ReserveProof.ofEmployer(true, WorkforceOf.PART, 10, 3, "  "))
                .isInstanceOf(DomainProblem.class);
    }
}

package org.allmende.evaluation.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.allmende.evaluation.compliance.CheckItem;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;

/** Which fails two people may set aside, and where a proposal can go. */
class OverridableFailsTest {

    private final CheckItem.Version rules = CheckItem.on(LocalDate.of(2026, 3, 1));

    @Test
    void section19_3cAnd3dOnlyAFormalBreachAndALowPriceMayBeSetAside() {
        assertThat(rules.items())
                .filteredOn(OverridableFails::isOverridable)
                .extracting(CheckItem::code)
                .containsExactlyInAnyOrder("PROCEDURE", "PRICE");
    }

    @Test
    void oneFirmFailAmongOthersKeepsTheBidOut() {
        assertThat(OverridableFails.firm(List.of(rules.get("PROCEDURE"), rules.get("CONDITIONS"))))
                .contains(rules.get("CONDITIONS"));
        assertThat(OverridableFails.firm(List.of(rules.get("PROCEDURE"), rules.get("PRICE"))))
                .isEmpty();
    }

    @Test
    void aProposalIsDecidedOnce() {
        for (OverrideStatus from : OverrideStatus.values()) {
            for (OverrideStatus to : OverrideStatus.values()) {
                if (from == OverrideStatus.PROPOSED && to != OverrideStatus.PROPOSED) {
                    assertThat(from.to(to)).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> from.to(to))
                            .isInstanceOf(DomainProblem.class)
                            .hasMessageContaining("OVERRIDE_DECIDED_ALREADY");
                }
            }
        }
    }
}

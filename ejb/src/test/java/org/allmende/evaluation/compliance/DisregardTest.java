package org.allmende.evaluation.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether a bid must, may or may not be left out. */
class DisregardTest {

    private final CheckItem.Version rules = CheckItem.on(LocalDate.of(2026, 3, 1));

    @Test
    void section19_3aABidWithoutAConditionOfParticipationMustBeDisregarded() {
        assertThatThrownBy(() -> decided(true, standing("CONDITIONS")))
                .hasMessageContaining("COMPLIANCE_MUST_DISREGARD");
        assertThat(decided(false, standing("CONDITIONS"))).contains("CONDITIONS");
    }

    @Test
    void section26_1AnExcludedSupplierMustBeDisregarded() {
        for (String item : List.of("TERRORISM", "DEBARRED", "ASSOCIATED", "SUBCONTRACTORS")) {
            assertThatThrownBy(() -> decided(true, standing(item)))
                    .as(item)
                    .hasMessageContaining("COMPLIANCE_MUST_DISREGARD");
        }
    }

    @Test
    void section26_2And57_2AnExcludableSupplierMayStillBeConsidered() {
        for (String item : List.of("INSOLVENCY", "DEBARRED_MAY", "ASSOCIATED_MAY", "SUBCONTRACTORS_MAY")) {
            assertThat(decided(true, standing(item))).as(item).isEmpty();
            assertThat(decided(false, standing(item))).as(item).contains(item);
        }
    }

    @Test
    void section19_5APriceThatTheBidderCanPerformForIsNoReason() {
        assertThatThrownBy(() -> decided(false, settled("PRICE"))).hasMessageContaining("COMPLIANCE_NOTHING_STANDS");
        assertThat(decided(true, settled("PRICE"))).isEmpty();
    }

    @Test
    void section19_3cAnd3dWhatMayBeSetAsideIsNotSetAsideByOnePerson() {
        for (String item : List.of("PRICE", "PROCEDURE")) {
            assertThat(decided(false, standing(item))).contains(item);
            assertThatThrownBy(() -> decided(true, standing(item), standing("INSOLVENCY")))
                    .hasMessageContaining("COMPLIANCE_NEEDS_TWO");
        }
    }

    @Test
    void whatMustLeadsWhatMay() {
        assertThat(decided(false, standing("PROCEDURE"), standing("CARTEL"), settled("CONDITIONS")))
                .contains("CARTEL");
    }

    private Optional<String> decided(boolean considered, DecideOnBid.Verdict... verdicts) {
        return Disregard.of(rules, Stream.of(verdicts).toList(), considered).map(CheckItem::code);
    }

    private static DecideOnBid.Verdict standing(String item) {
        return new DecideOnBid.Verdict(item, true, "It was not shown.");
    }

    private static DecideOnBid.Verdict settled(String item) {
        return new DecideOnBid.Verdict(item, false, "It was shown.");
    }
}

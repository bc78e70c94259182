package org.allmende.evaluation.compliance;

import static org.allmende.tender.TenderBuilder.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.bid.BidContent;
import org.allmende.shared.Money;
import org.allmende.tender.ConditionKind;
import org.allmende.tender.LotId;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderContent.ConditionPart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** For which of its lots something can stand against a bid. */
class LotVerdictsTest {

    private final Tender tender = aTender()
            .inLots(3)
            .demanding(condition(null), condition(2), condition(3))
            .published();

    @Test
    void aConditionOfALotStandsForThatLotAlone() {
        DecideOnBid.Verdict verdict = of(bidFor(1, 2), standing("CONDITIONS", 2));
        assertThat(verdict.lots()).containsExactly(lot(2));
        assertThat(verdict.standsWhole()).isFalse();
    }

    @Test
    void inAllLotsOfTheBidItStandsAgainstTheWholeBid() {
        assertThat(of(bidFor(2, 3), standing("CONDITIONS", 2, 3)).standsWhole()).isTrue();
        assertThat(of(bidFor(2), standing("CONDITIONS", 2)).standsWhole()).isTrue();
        assertThat(of(bidFor(1, 2), standing("CONDITIONS")).standsWhole()).isTrue();
    }

    @Test
    void nothingElseStandsForALotAlone() {
        for (DecideOnBid.Verdict verdict : List.of(
                standing("PRICE", 2), standing("CARTEL", 2), standing("CONDITIONS", 1), standing("CONDITIONS", 3))) {
            assertThatThrownBy(() -> of(bidFor(1, 2), verdict))
                    .as(verdict.toString())
                    .hasMessageContaining("COMPLIANCE_LOT_WITHOUT_CONDITION");
        }
    }

    @Test
    void whatIsSettledIsSettledForEveryLot() {
        DecideOnBid.Verdict settled = new DecideOnBid.Verdict("CONDITIONS", false, "It was shown.", Set.of(lot(2)));
        assertThat(of(bidFor(1, 2), settled).lots()).isEmpty();
    }

    private DecideOnBid.Verdict of(BidContent content, DecideOnBid.Verdict verdict) {
        return LotVerdicts.of(tender, content, List.of(verdict)).get(0);
    }

    private DecideOnBid.Verdict standing(String item, Integer... lots) {
        return new DecideOnBid.Verdict(
                item, true, "It was not shown.", Stream.of(lots).map(this::lot).collect(Collectors.toSet()));
    }

    private LotId lot(int number) {
        return tender.lots().get(number - 1).id();
    }

    private BidContent bidFor(Integer... lots) {
        Map<UUID, Money> prices =
                Stream.of(lots).collect(Collectors.toMap(number -> lot(number).value(), number -> Money.pounds(1)));
        return new BidContent(Map.of(), prices, List.of());
    }

    private static ConditionPart condition(@Nullable Integer lot) {
        return new ConditionPart(
                ConditionKind.TECHNICAL_ABILITY,
                "Able",
                "Begins within a month.",
                "",
                "Readers cannot wait longer for three branches.",
                Map.of(),
                lot);
    }
}

package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import org.allmende.bid.BidId;
import org.allmende.evaluation.Results;
import org.allmende.opendata.CheckRanking;
import org.allmende.tender.TenderId;
import org.junit.jupiter.api.Test;

/** Two bids alike in everything: the published rule names the winner, nobody chooses, and everybody can draw again. */
class TieRuleIT extends InsidePortal {

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private OpenDataLife openData;

    @Inject
    private Results results;

    @Test
    void equalBidsAreToldApartByTheLot() {
        TenderId tender = life.published();
        BidId one = life.sent(tender, "amira.osei", "libraries", 90_000);
        BidId two = life.sent(tender, "vanessa.holt", "meridian", 90_000);
        life.opened(tender);
        life.judged(tender, true);
        BidId winner = results.winners(tender).values().iterator().next();
        BidId other = winner.equals(one) ? two : one;

        assertThatThrownBy(() -> life.awarded(tender, other)).hasMessageContaining("AWARD_NOT_BY_TIE_RULE");
        life.awarded(tender, winner);

        assertThat(town.text(
                        "select l.tie_step from award_lot l join award a on a.id = l.award_id where a.tender_id = ?",
                        tender.value()))
                .isEqualTo("LOT");
        assertThatThrownBy(() -> town.change(
                        "update award_lot set tie_step = 'QUALITY' where award_id in (select id from award where tender_id = ?)",
                        tender.value()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("does not change");
        String published = openData.published(tender);
        assertThat(published)
                .contains(
                        "\"tieBreaks\":[{\"relatedLot\":\"1\",\"step\":\"lot\"",
                        results.fingerprint(one),
                        results.fingerprint(two));
        assertThat(OpenDataLife.recomputed(published)).isEqualTo(CheckRanking.EQUAL);
    }
}

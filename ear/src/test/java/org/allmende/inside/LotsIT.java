package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.award.Award;
import org.allmende.award.Awards;
import org.allmende.award.Winner;
import org.allmende.bid.BidId;
import org.allmende.contract.ContractId;
import org.allmende.evaluation.Results;
import org.allmende.opendata.CheckRanking;
import org.allmende.tender.CancelTender;
import org.allmende.tender.LotId;
import org.allmende.tender.LotLimits;
import org.allmende.tender.TenderId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A tender in three lots, two of which one may bid for and one of which one may win (Procurement Act 2023 ss.20(7), 23(4)): each lot
 * has its ranking and its winner, and each winner a contract.
 */
class LotsIT extends InsidePortal {

    private static final String CO_OP = "amira.osei";
    private static final String COMPANY = "vanessa.holt";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private ContractLife contracts;

    @Inject
    private OpenDataLife openData;

    @Inject
    private Results results;

    @Inject
    private Awards awards;

    @Inject
    private CancelTender cancelTender;

    private TenderId tender;
    private BidId coop;
    private BidId company;

    @BeforeEach
    void bidFor() {
        tender = life.published(new LotLimits(2, 1, ""), "Mill", "Quay", "Hill");
        coop = life.written(tender, CO_OP, "libraries", "We read with them.", 90_000);
        company = life.written(tender, COMPANY, "meridian", "We offer reading.", 95_000);
        life.price(coop, CO_OP, lot(2), 80_000);
        life.price(company, COMPANY, lot(2), 99_000);
    }

    @Test
    void moreLotsThanOneMayBidForAreNotSent() {
        life.price(coop, CO_OP, lot(3), 70_000);
        assertThatThrownBy(() -> life.send(coop, CO_OP)).hasMessageContaining("BID_INCOMPLETE");
        assertThat(life.status(coop)).isEqualTo("DRAFT");
    }

    @Test
    void eachLotHasItsRankingItsWinnerAndItsContract() {
        awarded();

        assertThatThrownBy(() -> life.awarded(tender, Map.of(lot(1), coop, lot(2), coop)))
                .hasMessageContaining("AWARD_DECIDED_ALREADY");
        Award award = awards.requireOfTender(tender);
        assertThat(award.winners()).extracting(Winner::bid).containsExactly(coop, company);
        assertThat(award.winners().get(1).amount().amount()).isEqualByComparingTo("99000");
        assertThat(award.lots().get(1).passedOver()).isEqualTo(1);
        assertThat(award.lots().get(2).bidId())
                .as("nobody bids for the third lot")
                .isEmpty();
        assertThat(told(coop)).containsExactly("1 true 1 false", "2 false 1 true");
        assertThat(told(company)).containsExactly("1 false 2 false", "2 true 2 false");
        assertThat(town.count(
                        "select count(*) from assessment_line l join assessment_summary s on s.id = l.summary_id"
                                + " where s.bid_id = ?",
                        coop.value()))
                .as("two criteria in each of two lots")
                .isEqualTo(4);
        String published = openData.published(tender);
        assertThat(published)
                .contains("\"maximumLotsBidPerSupplier\":2", "\"maximumLotsAwardedPerSupplier\":1")
                .contains(award.reference() + "-1", award.reference() + "-2");
        assertThat(OpenDataLife.recomputed(published)).isEqualTo(CheckRanking.EQUAL);
        assertThat(OpenDataLife.recomputed(published.replace(
                        "\"maximumLotsAwardedPerSupplier\":1", "\"maximumLotsAwardedPerSupplier\":3")))
                .as("without the limit the second lot would be the first winner's too")
                .isEqualTo(CheckRanking.DIFFERENT);

        life.pastStandstill(tender);
        List<String> made =
                town.texts("select id from contract where tender_id = ? order by reference", tender.value());
        assertThat(made).hasSize(2);
        assertThat(town.texts("select lots from contract where tender_id = ? order by reference", tender.value()))
                .containsExactly("1 Mill", "2 Quay");

        sign(contract(made.get(0)), CO_OP);
        assertThat(life.status(tender)).as("one contract is still to be signed").isEqualTo("AWARDED");
        assertThatThrownBy(() -> town.run(
                        TenderLife.OFFICER,
                        () -> cancelTender.cancel(new CancelTender.Command(tender, "Nobody wants it."))))
                .hasMessageContaining("TENDER_CONTRACT_CONCLUDED");
        sign(contract(made.get(1)), COMPANY);
        assertThat(life.status(tender)).isEqualTo("COMPLETE");
    }

    @Test
    void theDatabaseKeepsTheLimitToo() {
        awarded();
        UUID award = awards.requireOfTender(tender).id().value();
        assertThatThrownBy(() -> town.change("update award_lot set number = 9 where award_id = ?", award))
                .hasMessageContaining("does not change");
        assertThatThrownBy(() -> town.change(
                        "insert into award_lot (id, award_id, number, lot_id, bid_id, supplier_id, amount)"
                                + " select gen_random_uuid(), award_id, 9, (select id from tender_lot l where not exists"
                                + " (select 1 from award_lot a where a.lot_id = l.id) limit 1), bid_id, supplier_id, 1"
                                + " from award_lot where award_id = ? and number = 1",
                        award))
                .hasMessageContaining("more lots for one supplier");
    }

    private void awarded() {
        life.send(coop, CO_OP);
        life.send(company, COMPANY);
        life.opened(tender);
        life.judged(tender, true);
        assertThat(results.winners(tender)).isEqualTo(Map.of(lot(1), coop, lot(2), company));
        assertThatThrownBy(() -> life.awarded(tender, Map.of(lot(1), coop, lot(2), coop)))
                .hasMessageContaining("AWARD_LOT_LIMIT");
        assertThatThrownBy(() -> life.awarded(tender, Map.of(lot(1), coop))).hasMessageContaining("AWARD_LOT_LEFT_OUT");
        life.awarded(tender, results.winners(tender));
    }

    private void sign(ContractId contract, String provider) {
        contracts.offered(contract, 1, BigDecimal.TEN, BigDecimal.valueOf(100));
        contracts.signed(contract, provider);
    }

    private static ContractId contract(String id) {
        return new ContractId(UUID.fromString(id));
    }

    private LotId lot(int number) {
        return life.lot(tender, number);
    }

    private List<String> told(BidId bid) {
        return town.texts(
                "select concat_ws(' ', l.number, l.won::text, l.rank_number, l.passed_over::text) from assessment_lot l"
                        + " join assessment_summary s on s.id = l.summary_id where s.bid_id = ? order by l.number",
                bid.value());
    }
}

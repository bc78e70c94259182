package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.bid.PromiseOutcome;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.opendata.CheckRanking;
import org.allmende.shared.Money;
import org.allmende.shared.Weight;
import org.allmende.tender.CriterionKind;
import org.allmende.tender.TenderContent;
import org.allmende.tender.TenderContent.PricePart;
import org.allmende.tender.TenderId;
import org.junit.jupiter.api.Test;

/** Each price formula from the tender to the award, and once more from the open data alone. */
class PriceFormulaIT extends InsidePortal {

    private static final String LIBRARIES = "amira.osei";
    private static final String MERIDIAN = "vanessa.holt";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private PromiseOutcome promiseOutcome;

    @Inject
    private OpenDataLife openData;

    private TenderId tender;

    @Test
    void aPromiseDividesThePriceAndBecomesTheContractsTarget() {
        tender = life.published(new PricePart(PriceMethod.COST_PER_OUTCOME, null), List.of());
        BidId dear = written(LIBRARIES, "libraries", 100_000);
        assertThatThrownBy(() -> life.send(dear, LIBRARIES)).hasMessageContaining("BID_INCOMPLETE");
        assertThatThrownBy(() -> promise(dear, LIBRARIES, "0")).hasMessageContaining("BID_PROMISE_NOT_POSITIVE");
        promise(dear, LIBRARIES, "80");
        life.send(dear, LIBRARIES);
        BidId cheap = written(MERIDIAN, "meridian", 80_000);
        promise(cheap, MERIDIAN, "40");
        life.send(cheap, MERIDIAN);
        life.opened(tender);
        life.judged(tender, true);

        assertThatThrownBy(() -> life.awarded(tender, cheap)).hasMessageContaining("AWARD_NOT_RANK_ONE");
        life.awarded(tender, dear);

        assertThat(openData.published(tender))
                .contains("cost-per-outcome", "\"promisedOutcomes\":80", "\"total\":\"88.000000\"")
                .doesNotContain("Meridian");
        assertThat(OpenDataLife.recomputed(openData.published(tender))).isEqualTo(CheckRanking.EQUAL);
        assertThat(OpenDataLife.recomputed(
                        openData.published(tender).replace("\"promisedOutcomes\":40", "\"promisedOutcomes\":41")))
                .isEqualTo(CheckRanking.DIFFERENT);
        life.pastStandstill(tender);
        town.settle();
        assertThat(town.text(
                        "select trim_scale(m.target)::text from outcome_metric m join contract c on c.id = m.contract_id"
                                + " where c.tender_id = ?",
                        tender.value()))
                .isEqualTo("90");
    }

    @Test
    void aboveTheCeilingThereIsNoPointForThePrice() throws SQLException {
        tender = life.published(new PricePart(PriceMethod.LINEAR_TO_CEILING, Money.pounds(200_000)), List.of());
        BidId within = life.sent(tender, LIBRARIES, "libraries", 150_000);
        life.sent(tender, MERIDIAN, "meridian", 240_000);
        assertThatThrownBy(() -> town.change("update tender set price_figure = 300000 where id = ?", tender.value()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("frozen");
        life.opened(tender);
        life.judged(tender, true);
        life.awarded(tender, within);

        assertThat(openData.published(tender))
                .contains(
                        "\"ceiling\":{\"amount\":200000",
                        "\"priceScore\":\"10.000000\"",
                        "\"priceScore\":\"0.000000\"");
        assertThat(OpenDataLife.recomputed(openData.published(tender))).isEqualTo(CheckRanking.EQUAL);
    }

    @Test
    void atAFixedPriceQualityAloneDecides() {
        tender = life.published(
                new PricePart(PriceMethod.FIXED_PRICE, Money.pounds(90_000)),
                List.of(new TenderContent.CriterionPart(
                        CriterionKind.QUALITY,
                        "What children gain",
                        "And how you know.",
                        Weight.of(100),
                        List.of("nothing", "a trace", "a part", "enough", "good work", "more than asked"))));
        BidId other = written(MERIDIAN, "meridian", 89_000);
        assertThatThrownBy(() -> life.send(other, MERIDIAN)).hasMessageContaining("BID_INCOMPLETE");
        BidId bid = life.sent(tender, LIBRARIES, "libraries", 90_000);
        life.opened(tender);
        life.judged(tender, true);
        life.awarded(tender, bid);

        assertThat(openData.published(tender))
                .contains("qualityOnly", "\"fixed\":\"total\"", "\"total\":\"80.000000\"");
        assertThat(OpenDataLife.recomputed(openData.published(tender))).isEqualTo(CheckRanking.EQUAL);
    }

    private BidId written(String writer, String organisation, long pounds) {
        return life.written(tender, writer, organisation, "We read with them, every day at four.", pounds);
    }

    private void promise(BidId bid, String writer, String count) {
        UUID outcome =
                UUID.fromString(town.text("select id from tender_outcome_offer where tender_id = ?", tender.value()));
        town.as(writer, () -> promiseOutcome.promise(new PromiseOutcome.Command(bid, outcome, new BigDecimal(count))));
    }
}

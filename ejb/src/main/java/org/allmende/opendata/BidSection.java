package org.allmende.opendata;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.evaluation.Results;
import org.allmende.evaluation.scoring.Fraction;
import org.allmende.evaluation.scoring.RankedBid;
import org.allmende.evaluation.scoring.Working;
import org.allmende.shared.Money;
import org.allmende.tender.Criterion;
import org.allmende.tender.Lot;
import org.allmende.tender.Tender;

/**
 * The assessed bids, published with the award notice: levels of each and, for each lot that it bids for, price, points and rank, as
 * the notice's page shows them, so that everybody can compute the rankings again. Bids are numbered by their place, those of
 * the first lot first; only the winners' bidders are known, by the award.
 */
final class BidSection {

    private final Tender tender;
    private final List<Results.LotResult> lots;
    private final List<String> bids;
    private final Map<BidId, JsonObject> overrides;

    /** @param overrides fails that two people have set aside, by the bid that takes part so */
    BidSection(Tender tender, List<Results.LotResult> lots, Map<BidId, JsonObject> overrides) {
        this.tender = tender;
        this.lots = lots;
        this.overrides = overrides;
        this.bids = lots.stream()
                .flatMap(lot -> lot.ranking().inOrder().stream())
                .map(RankedBid::id)
                .distinct()
                .toList();
    }

    JsonObject published(Map<BidId, BidContent> contents) {
        return new Fields()
                .list(
                        "details",
                        bids.stream()
                                .map(bid -> detail(bid, contents.getOrDefault(bidId(bid), BidContent.EMPTY)))
                                .toList())
                .build();
    }

    /** The public number of a bid: the tender's reference with its place. */
    String number(BidId bid) {
        return number(bid.value().toString());
    }

    private String number(String bid) {
        int place = bids.indexOf(bid);
        if (place < 0) {
            throw new IllegalStateException("no such bid in the ranking");
        }
        return tender.reference() + "-" + (place + 1);
    }

    private static BidId bidId(String bid) {
        return new BidId(UUID.fromString(bid));
    }

    private JsonObject detail(String bid, BidContent content) {
        List<Results.LotResult> own =
                lots.stream().filter(lot -> lot.ranking().of(bid).isPresent()).toList();
        Fields assessment = new Fields();
        if (tender.asksForPromises()) {
            assessment.number("promisedOutcomes", content.promised());
        }
        assessment
                .list("marks", marks(own.get(0).ranking().of(bid).orElseThrow()))
                .list(
                        "lots",
                        own.stream()
                                .map(lot ->
                                        inLot(lot.lot(), lot.ranking().of(bid).orElseThrow(), content))
                                .toList());
        Optional.ofNullable(overrides.get(bidId(bid))).ifPresent(override -> assessment.object("override", override));
        return new Fields()
                .text("id", number(bid))
                .text("status", "valid")
                .money(
                        "value",
                        own.stream()
                                .map(lot -> content.price(lot.lot().id()).orElseThrow())
                                .reduce(Money.noPounds(), Money::plus))
                .words(
                        "relatedLots",
                        own.stream()
                                .map(lot -> String.valueOf(lot.lot().number()))
                                .toList())
                .object("assessment", assessment.build())
                .build();
    }

    private static JsonObject inLot(Lot lot, RankedBid bid, BidContent content) {
        return new Fields()
                .text("relatedLot", String.valueOf(lot.number()))
                .money("value", content.price(lot.id()).orElseThrow())
                .text("priceScore", bid.priceScore().shown())
                .text("qualityScore", bid.qualityScore().shown())
                .text("total", bid.total().shown())
                .number("rank", bid.rank())
                .build();
    }

    private List<JsonObject> marks(RankedBid bid) {
        Map<String, Integer> numbers = new HashMap<>();
        tender.criteria()
                .forEach(criterion -> numbers.put(criterion.id().value().toString(), criterion.number()));
        return bid.working().stream()
                .filter(line -> !line.criterion().equals(Working.PRICE))
                .map(line -> new Fields()
                        .text("id", String.valueOf(numbers.get(line.criterion())))
                        .number("level", level(line))
                        .number("best", Criterion.LEVELS - 1L)
                        .build())
                .toList();
    }

    private static long level(Working line) {
        return line.share().times(Fraction.of(Criterion.LEVELS - 1L)).rounded(0).longValueExact();
    }
}

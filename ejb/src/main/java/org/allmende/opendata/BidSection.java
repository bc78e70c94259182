package org.allmende.opendata;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.evaluation.scoring.Fraction;
import org.allmende.evaluation.scoring.RankedBid;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.Working;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;

/**
 * The assessed bids, published with the award notice: price, agreed levels, points and rank of each, as the notice's page shows
 * them, so that everybody can compute the ranking again. Bids are numbered by their place; only the winner's bidder is known,
 * by the award.
 */
final class BidSection {

    private final Tender tender;
    private final List<RankedBid> ranked;

    BidSection(Tender tender, Ranking ranking) {
        this.tender = tender;
        this.ranked = ranking.inOrder();
    }

    JsonObject published(Map<BidId, BidContent> contents) {
        Map<String, BidContent> byId = new HashMap<>();
        contents.forEach((bid, content) -> byId.put(bid.value().toString(), content));
        List<JsonObject> details = new ArrayList<>();
        for (RankedBid bid : ranked) {
            details.add(detail(bid, byId.getOrDefault(bid.id(), BidContent.EMPTY)));
        }
        return new Fields().list("details", details).build();
    }

    /** The public number of a bid: the tender's reference with its place. */
    String number(BidId bid) {
        for (int place = 0; place < ranked.size(); place++) {
            if (ranked.get(place).id().equals(bid.value().toString())) {
                return tender.reference() + "-" + (place + 1);
            }
        }
        throw new IllegalStateException("no such bid in the ranking");
    }

    private JsonObject detail(RankedBid bid, BidContent content) {
        String number = tender.reference() + "-" + (ranked.indexOf(bid) + 1);
        Fields assessment = new Fields();
        if (tender.asksForPromises()) {
            assessment.number("promisedOutcomes", content.promised());
        }
        assessment
                .list("marks", marks(bid))
                .text("priceScore", bid.priceScore().shown())
                .text("qualityScore", bid.qualityScore().shown())
                .text("total", bid.total().shown())
                .number("rank", bid.rank());
        return new Fields()
                .text("id", number)
                .text("status", "valid")
                .money("value", content.totalPrice())
                .object("assessment", assessment.build())
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

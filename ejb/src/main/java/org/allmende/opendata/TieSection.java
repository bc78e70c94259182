package org.allmende.opendata;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.allmende.evaluation.scoring.TieBreak;

/**
 * Where several bids share rank 1: which part of the rule decided and, where lots were drawn, what they were drawn from, so that
 * everybody can draw them again.
 */
final class TieSection {

    private TieSection() {}

    /** What was drawn for a bid, from which fingerprint. */
    record Drawn(String fingerprint, TieBreak.Lot ticket) {}

    /**
     * @param lot the number of the lot
     * @param criterion the published number of the criterion that decided, or empty
     * @param drawn for each of the bids that shared the rank, by their public numbers
     */
    static JsonObject published(
            int lot, TieBreak.Step step, String criterion, Instant opened, Map<String, Drawn> drawn) {
        Fields tie = new Fields()
                .text("relatedLot", String.valueOf(lot))
                .text("step", step.name().toLowerCase(Locale.ROOT))
                .text("criterion", criterion);
        if (step == TieBreak.Step.LOT) {
            tie.text("bidsOpened", opened.toString());
            tie.list(
                    "lots",
                    drawn.entrySet().stream()
                            .map(bid -> lot(bid.getKey(), bid.getValue()))
                            .toList());
        }
        return tie.build();
    }

    private static JsonObject lot(String bid, Drawn drawn) {
        return new Fields()
                .text("relatedBid", bid)
                .text("fingerprint", drawn.fingerprint())
                .text("ticket", drawn.ticket().ticket())
                .build();
    }
}

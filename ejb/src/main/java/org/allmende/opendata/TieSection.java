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

    /**
     * @param criterion the published number of the criterion that decided, or empty
     * @param fingerprints of the bids of rank 1, by their public numbers
     */
    static JsonObject published(
            TieBreak.Step step, String criterion, Instant opened, Map<String, String> fingerprints) {
        Fields tie =
                new Fields().text("step", step.name().toLowerCase(Locale.ROOT)).text("criterion", criterion);
        if (step == TieBreak.Step.LOT) {
            tie.text("bidsOpened", opened.toString());
            tie.list(
                    "lots",
                    fingerprints.entrySet().stream()
                            .map(bid -> lot(bid.getKey(), bid.getValue(), opened))
                            .toList());
        }
        return tie.build();
    }

    private static JsonObject lot(String bid, String fingerprint, Instant opened) {
        return new Fields()
                .text("relatedBid", bid)
                .text("fingerprint", fingerprint)
                .text("ticket", TieBreak.Lot.of(opened, fingerprint).ticket())
                .build();
    }
}

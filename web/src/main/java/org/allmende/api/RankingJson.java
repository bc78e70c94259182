package org.allmende.api;

import static org.allmende.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.allmende.evaluation.scoring.RankedBid;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.ScoringWarning;

/** A ranking as JSON; scores are decimal strings with six places. */
final class RankingJson {

    private final ApiTexts texts;

    RankingJson(ApiTexts texts) {
        this.texts = texts;
    }

    JsonObject of(Ranking ranking) {
        JsonArrayBuilder results = JSON.createArrayBuilder();
        ranking.bids().forEach(bid -> results.add(bid(bid)));
        JsonArrayBuilder warnings = JSON.createArrayBuilder();
        ranking.warnings().forEach(warning -> warnings.add(warning(warning)));
        return JSON.createObjectBuilder()
                .add("results", results)
                .add("excluded", JSON.createArrayBuilder(ranking.excluded()))
                .add("warnings", warnings)
                .build();
    }

    private static JsonObjectBuilder bid(RankedBid bid) {
        JsonArrayBuilder working = JSON.createArrayBuilder();
        bid.working()
                .forEach(line -> working.add(JSON.createObjectBuilder()
                        .add("criterion", line.criterion())
                        .add("sum", line.sum())));
        return JSON.createObjectBuilder()
                .add("id", bid.id())
                .add("priceScore", bid.priceScore().shown())
                .add("qualityScore", bid.qualityScore().shown())
                .add("total", bid.total().shown())
                .add("rank", bid.rank())
                .add("working", working);
    }

    private JsonObjectBuilder warning(ScoringWarning warning) {
        return JSON.createObjectBuilder()
                .add("code", warning.kind().name())
                .add("args", JSON.createArrayBuilder(warning.args()))
                .add(
                        "text",
                        texts.text(warning.kind().messageKey(), warning.args().toArray()));
    }
}

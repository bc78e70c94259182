package org.allmende.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.allmende.testing.SharedData;
import org.junit.jupiter.api.Test;

class SharedScoringCasesTest {

    @Test
    void everySharedCaseComesOutExactly() {
        try (var reader = Json.createReader(new StringReader(SharedData.read("data/scoring.json")))) {
            assertThat(reader.readObject().getJsonArray("cases").getValuesAs(JsonObject.class))
                    .isNotEmpty()
                    .allSatisfy(SharedScoringCasesTest::comesOut);
        }
    }

    private static void comesOut(JsonObject scoring) {
        JsonObject weights = scoring.getJsonObject("weights");
        Weighting weighting = Weighting.of(decimal(weights, "price"), decimal(weights, "quality"));
        List<ScoredBid> bids = scoring.getJsonArray("bids").getValuesAs(SharedScoringCasesTest::bid);
        Ranking ranking = Scoring.rank(bids, weighting, formula(scoring.getString("method")));
        assertThat(ranking.bids().stream().map(SharedScoringCasesTest::line).toList())
                .as(scoring.getString("name"))
                .isEqualTo(scoring.getJsonArray("expected").getValuesAs(SharedScoringCasesTest::line));
    }

    private static PriceFormula formula(String method) {
        return new PriceFormula(PriceMethod.of(method), Optional.empty());
    }

    private static ScoredBid bid(jakarta.json.JsonValue value) {
        JsonObject bid = value.asJsonObject();
        ScoredBid scored = ScoredBid.of(bid.getString("id"), decimal(bid, "price"), decimal(bid, "quality"));
        return bid.getBoolean("excluded", false) ? scored.asExcluded() : scored;
    }

    private static String line(RankedBid bid) {
        return String.join(
                " ",
                bid.id(),
                bid.priceScore().shown(),
                bid.qualityScore().shown(),
                bid.total().shown(),
                String.valueOf(bid.rank()));
    }

    private static String line(jakarta.json.JsonValue value) {
        JsonObject bid = value.asJsonObject();
        return String.join(
                " ",
                bid.getString("id"),
                bid.getString("priceScore"),
                bid.getString("qualityScore"),
                bid.getString("total"),
                String.valueOf(bid.getInt("rank")));
    }

    private static BigDecimal decimal(JsonObject object, String name) {
        return new BigDecimal(object.getString(name));
    }
}

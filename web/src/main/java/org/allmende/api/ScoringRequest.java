package org.allmende.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.allmende.evaluation.scoring.PriceFormula;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.evaluation.scoring.ScoredBid;
import org.allmende.evaluation.scoring.Weighting;
import org.allmende.shared.DomainProblem;

/**
 * What the scoring tool is asked to compute.
 *
 * @param weighting price against quality
 * @param formula how a price becomes points
 * @param bids the bids, excluded ones too
 */
record ScoringRequest(Weighting weighting, PriceFormula formula, List<ScoredBid> bids) {

    static final int MOST_BIDS = 500;

    static ScoringRequest read(byte[] json) {
        JsonObject body = ToolInput.object(json);
        JsonObject weights = part(body, "weights").asJsonObject();
        JsonValue bids = body.get("bids");
        if (!(bids instanceof JsonArray array)) {
            throw new DomainProblem("TOOL_BODY_UNREADABLE", "bids");
        }
        if (array.size() > MOST_BIDS) {
            throw new DomainProblem("TOOL_TOO_MUCH", MOST_BIDS, ScoringTool.MOST_BYTES / 1024);
        }
        return new ScoringRequest(
                Weighting.of(ToolInput.decimal(weights, "price"), ToolInput.decimal(weights, "quality")),
                formula(body),
                array.stream().map(ScoringRequest::bid).toList());
    }

    private static PriceFormula formula(JsonObject body) {
        PriceMethod method = body.containsKey("method")
                ? PriceMethod.of(ToolInput.text(body, "method"))
                : PriceMethod.RELATIVE_LOWEST;
        String figure = method == PriceMethod.LINEAR_TO_CEILING ? "ceiling" : "fixedPrice";
        return new PriceFormula(method, optional(body, figure));
    }

    private static Optional<BigDecimal> optional(JsonObject object, String name) {
        return object.containsKey(name) ? Optional.of(ToolInput.decimal(object, name)) : Optional.empty();
    }

    private static JsonValue part(JsonObject body, String name) {
        JsonValue value = body.get(name);
        if (!(value instanceof JsonObject)) {
            throw new DomainProblem("TOOL_BODY_UNREADABLE", name);
        }
        return value;
    }

    private static ScoredBid bid(JsonValue value) {
        if (!(value instanceof JsonObject bid)) {
            throw new DomainProblem("TOOL_BODY_UNREADABLE", "bids");
        }
        ScoredBid scored = ScoredBid.of(
                ToolInput.text(bid, "id"), ToolInput.decimal(bid, "price"), ToolInput.decimal(bid, "quality"));
        scored = optional(bid, "outcomes").map(scored::promising).orElse(scored);
        return bid.getBoolean("excluded", false) ? scored.asExcluded() : scored;
    }
}

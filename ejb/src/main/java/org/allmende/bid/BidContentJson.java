package org.allmende.bid;

import static org.allmende.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.allmende.bid.reserved.ReserveProof;
import org.allmende.bid.reserved.WorkforceOf;
import org.allmende.document.DocumentId;
import org.allmende.mutual.reserved.Surplus;
import org.allmende.shared.Money;

/** Writes what a bid says as JSON, always in the same order, and reads it back. */
@Converter
public class BidContentJson implements AttributeConverter<BidContent, String> {

    @Override
    public String convertToDatabaseColumn(BidContent content) {
        return write(content).build().toString();
    }

    @Override
    public BidContent convertToEntityAttribute(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return read(reader.readObject());
        }
    }

    static JsonObjectBuilder write(BidContent content) {
        JsonObjectBuilder answers = JSON.createObjectBuilder();
        new TreeMap<>(content.answers()).forEach((criterion, words) -> answers.add(criterion.toString(), words));
        JsonObjectBuilder prices = JSON.createObjectBuilder();
        new TreeMap<>(content.prices()).forEach((lot, price) -> prices.add(lot.toString(), price.amount()));
        JsonArrayBuilder documents = JSON.createArrayBuilder();
        content.documents()
                .forEach(file -> documents.add(JSON.createObjectBuilder()
                        .add("id", file.document().value().toString())
                        .add("name", file.name())
                        .add("mediaType", file.mediaType())
                        .add("size", file.size())
                        .add("sha256", file.sha256())));
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("answers", answers)
                .add("prices", prices)
                .add("documents", documents);
        if (!content.promises().isEmpty()) {
            JsonObjectBuilder promises = JSON.createObjectBuilder();
            new TreeMap<>(content.promises()).forEach((outcome, count) -> promises.add(outcome.toString(), count));
            json.add("promises", promises);
        }
        if (!content.unitPrices().isEmpty()) {
            JsonObjectBuilder units = JSON.createObjectBuilder();
            new TreeMap<>(content.unitPrices()).forEach((line, pounds) -> units.add(line.toString(), pounds));
            json.add("unitPrices", units);
        }
        if (!content.conditions().isEmpty()) {
            JsonObjectBuilder conditions = JSON.createObjectBuilder();
            new TreeMap<>(content.conditions())
                    .forEach((condition, answer) -> conditions.add(
                            condition.toString(),
                            JSON.createObjectBuilder().add("met", answer.met()).add("where", answer.where())));
            json.add("conditions", conditions);
        }
        ReserveProof proof = content.proof();
        if (proof != null) {
            json.add("reserved", proof(proof));
        }
        if (!content.team().isEmpty()) {
            JsonArrayBuilder team = JSON.createArrayBuilder();
            content.team().forEach(member -> team.add(TeamMemberJson.write(member)));
            json.add("team", team);
        }
        return json;
    }

    static BidContent read(JsonObject json) {
        Map<UUID, String> answers = new HashMap<>();
        JsonObject words = json.getJsonObject("answers");
        words.keySet().forEach(criterion -> answers.put(UUID.fromString(criterion), words.getString(criterion)));
        Map<UUID, Money> prices = new HashMap<>();
        JsonObject amounts = json.getJsonObject("prices");
        amounts.keySet().forEach(lot -> prices.put(UUID.fromString(lot), price(amounts, lot)));
        return new BidContent(
                answers,
                prices,
                json.getJsonArray("documents").stream()
                        .map(JsonValue::asJsonObject)
                        .map(BidContentJson::file)
                        .toList(),
                numbers(json, "promises"),
                numbers(json, "unitPrices"),
                conditions(json),
                json.containsKey("reserved") ? proof(json.getJsonObject("reserved")) : null,
                TeamMemberJson.readAll(json));
    }

    private static JsonObjectBuilder proof(ReserveProof proof) {
        LocalDate comparable = proof.comparable();
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("purpose", proof.purpose())
                .add("surplus", proof.surplus().name())
                .add("seats", proof.seats())
                .add("seatsOfEmployees", proof.seatsOfEmployees())
                .add("votes", proof.votes())
                .add("votesOfEmployees", proof.votesOfEmployees())
                .add("counted", proof.counted().name())
                .add("workforce", proof.workforce())
                .add("supported", proof.supported())
                .add("where", proof.where());
        return comparable == null ? json : json.add("comparable", comparable.toString());
    }

    private static ReserveProof proof(JsonObject json) {
        return new ReserveProof(
                json.getBoolean("purpose"),
                Surplus.valueOf(json.getString("surplus")),
                json.getInt("seats"),
                json.getInt("seatsOfEmployees"),
                json.getInt("votes"),
                json.getInt("votesOfEmployees"),
                json.containsKey("comparable") ? LocalDate.parse(json.getString("comparable")) : null,
                WorkforceOf.valueOf(json.getString("counted")),
                json.getInt("workforce"),
                json.getInt("supported"),
                json.getString("where"));
    }

    /** Empty where there is none, as in bids that were sealed before there were any. */
    private static Map<UUID, ConditionAnswer> conditions(JsonObject json) {
        Map<UUID, ConditionAnswer> answers = new HashMap<>();
        if (json.containsKey("conditions")) {
            JsonObject said = json.getJsonObject("conditions");
            said.keySet().forEach(id -> {
                JsonObject answer = said.getJsonObject(id);
                answers.put(
                        UUID.fromString(id), new ConditionAnswer(answer.getBoolean("met"), answer.getString("where")));
            });
        }
        return answers;
    }

    /** Empty where there is none, as in bids that were sealed before there were any. */
    private static Map<UUID, BigDecimal> numbers(JsonObject json, String name) {
        Map<UUID, BigDecimal> numbers = new HashMap<>();
        if (json.containsKey(name)) {
            JsonObject counts = json.getJsonObject(name);
            counts.keySet()
                    .forEach(id -> numbers.put(
                            UUID.fromString(id), counts.getJsonNumber(id).bigDecimalValue()));
        }
        return numbers;
    }

    private static Money price(JsonObject amounts, String lot) {
        BigDecimal amount = amounts.getJsonNumber(lot).bigDecimalValue();
        return Money.pounds(amount);
    }

    private static BidContent.File file(JsonObject json) {
        return new BidContent.File(
                new DocumentId(UUID.fromString(json.getString("id"))),
                json.getString("name"),
                json.getString("mediaType"),
                json.getJsonNumber("size").longValue(),
                json.getString("sha256"));
    }
}

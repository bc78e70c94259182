package org.allmende.opendata;

import static org.allmende.shared.Jsons.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.allmende.evaluation.scoring.Fraction;
import org.allmende.evaluation.scoring.LotAllocation;
import org.allmende.evaluation.scoring.LotAllocation.LotRanking;
import org.allmende.evaluation.scoring.PriceFormula;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.evaluation.scoring.RankedBid;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.ScoredBid;
import org.allmende.evaluation.scoring.Scoring;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.evaluation.scoring.Weighting;
import org.allmende.shared.Weight;

/**
 * Computes a published ranking again, from its OCDS release package, record package or release alone, with neither portal nor
 * database. For the command line; {@code docs/open-data.md} has the command. Reads a file, an address or, for {@code -},
 * standard input. Its exit code is 0 where everything comes out as published, 1 where something differs, and 2 where there is
 * nothing that could be compared.
 */
public final class CheckRanking {

    public static final int EQUAL = 0;
    public static final int DIFFERENT = 1;
    public static final int NOTHING = 2;

    private final PrintStream out;
    private int compared;
    private int differences;

    /** @param out for the sums and what came of them */
    public CheckRanking(PrintStream out) {
        this.out = out;
    }

    /** @param args the file, the address, or {@code -} */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length != 1) {
            out.println("One argument: a file, an address, or - for standard input.");
            System.exit(NOTHING);
        }
        int code;
        try (InputStream in = open(args[0])) {
            code = new CheckRanking(out).check(in.readAllBytes());
        } catch (IOException | IllegalArgumentException e) {
            out.println("Cannot read " + args[0] + ": " + e.getMessage());
            code = NOTHING;
        }
        System.exit(code);
    }

    private static InputStream open(String source) throws IOException {
        if (source.equals("-")) {
            return System.in;
        }
        return source.matches("https?://.*") ? URI.create(source).toURL().openStream() : new FileInputStream(source);
    }

    /** Gives the exit code. */
    public int check(byte[] json) {
        try (var reader = JSON.createReader(new ByteArrayInputStream(json))) {
            compiled(reader.readObject()).forEach(this::release);
        } catch (RuntimeException e) {
            // whatever the file holds: it comes from anywhere
            out.println("This is no open data that could be computed: " + e);
            return NOTHING;
        }
        if (compared == 0) {
            out.println("No assessed bid is published here.");
            return NOTHING;
        }
        out.println(
                differences == 0
                        ? compared + " bids come out as published."
                        : differences + " of " + compared + " bids differ from what is published.");
        return differences == 0 ? EQUAL : DIFFERENT;
    }

    /** What stands in the end: the compiled releases of a record package, or the merge of the releases. */
    private static List<JsonObject> compiled(JsonObject document) {
        if (document.containsKey("records")) {
            return objects(document, "records").stream()
                    .map(record -> record.getJsonObject("compiledRelease"))
                    .toList();
        }
        if (document.containsKey("releases")) {
            return List.of(new Merge(MergeRules.ocds()).compile(objects(document, "releases")));
        }
        return List.of(document);
    }

    private void release(JsonObject release) {
        JsonObject tender = release.getJsonObject("tender");
        JsonObject bids = release.getJsonObject("bids");
        if (tender == null || bids == null || !tender.containsKey("priceFormula")) {
            return;
        }
        List<JsonObject> assessed = objects(bids, "details").stream()
                .filter(bid -> bid.containsKey("assessment"))
                .filter(bid -> bid.getString("id").startsWith(tender.getString("id") + "-"))
                .toList();
        out.println(release.getString("ocid") + ", tender " + tender.getString("id"));
        assessed.forEach(this::sum);
        List<LotRanking> rankings = new ArrayList<>();
        for (JsonObject lot : objects(tender, "lots")) {
            String number = lot.getString("id");
            List<JsonObject> own = assessed.stream()
                    .filter(bid -> inLot(bid, number).isPresent())
                    .toList();
            Ranking ranking = Scoring.rank(
                    own.stream().map(bid -> scored(bid, number)).toList(), weighting(tender), formula(tender));
            out.println(" lot " + number);
            own.forEach(bid -> compare(
                    inLot(bid, number).orElseThrow(),
                    ranking.of(bid.getString("id")).orElseThrow()));
            rankings.add(new LotRanking(number, ranking));
        }
        winners(release, tender, rankings);
    }

    /** A bid's value is that of all lots that it bids for. */
    private void sum(JsonObject bid) {
        BigDecimal lots = objects(bid.getJsonObject("assessment"), "lots").stream()
                .map(lot -> number(lot.getJsonObject("value"), "amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (lots.compareTo(number(bid.getJsonObject("value"), "amount")) != 0) {
            differences++;
            out.println("  " + bid.getString("id") + "  DIFFERENT: its lots make " + lots);
        }
    }

    private static Optional<JsonObject> inLot(JsonObject bid, String lot) {
        return objects(bid.getJsonObject("assessment"), "lots").stream()
                .filter(part -> part.getString("relatedLot").equals(lot))
                .findFirst();
    }

    private void compare(JsonObject published, RankedBid again) {
        String recomputed = line(
                again.priceScore().shown(),
                again.qualityScore().shown(),
                again.total().shown(),
                again.rank());
        String said = line(
                published.getString("priceScore", ""),
                published.getString("qualityScore", ""),
                published.getString("total", ""),
                published.getInt("rank", 0));
        boolean equal = recomputed.equals(said);
        compared++;
        differences += equal ? 0 : 1;
        out.println("  " + again.id() + (equal ? "  equal" : "  DIFFERENT"));
        out.println("    recomputed  " + recomputed);
        out.println("    published   " + said);
        again.working().forEach(working -> out.println("      " + working.criterion() + ": " + working.sum()));
    }

    private static String line(String price, String quality, String total, int rank) {
        return "price " + price + " + quality " + quality + " = " + total + ", rank " + rank;
    }

    /** Each lot must have gone to the first of its ranking or, in a tie or at the limit of lots, to the one that the rule names. */
    private void winners(JsonObject release, JsonObject tender, List<LotRanking> rankings) {
        List<JsonObject> awards = objects(release, "awards").stream()
                .filter(award -> award.getString("relatedBid", "").startsWith(tender.getString("id") + "-"))
                .toList();
        if (awards.isEmpty()) {
            return;
        }
        LotAllocation.of(
                        rankings,
                        weighting(tender),
                        most(tender),
                        bid -> bid,
                        (lot, bid) -> draw(awards, rankings.size() == 1, lot, bid))
                .forEach(allotted -> winner(awards, allotted));
    }

    private void winner(List<JsonObject> awards, LotAllocation.Allotted allotted) {
        allotted.tie()
                .ifPresent(tie -> out.println(
                        "  tie in lot " + allotted.lot() + ", decided by " + tie.step() + ": " + tie.winner()));
        if (!allotted.passedOver().isEmpty()) {
            out.println("  lot " + allotted.lot() + " passes over " + allotted.passedOver()
                    + ": as many lots already as one may win");
        }
        Optional<String> awarded = awards.stream()
                .filter(award -> award.getJsonArray("relatedLots").getValuesAs(JsonString::getString).stream()
                        .anyMatch(allotted.lot()::equals))
                .map(award -> award.getString("relatedBid"))
                .findFirst();
        if (!awarded.equals(allotted.winner())) {
            differences++;
            out.println("  lot " + allotted.lot() + "  DIFFERENT: awarded to " + awarded.orElse("nobody")
                    + ", but the rules name " + allotted.winner().orElse("nobody"));
        }
    }

    private static OptionalInt most(JsonObject tender) {
        JsonObject limits = tender.getJsonObject("lotDetails");
        return limits != null && limits.containsKey("maximumLotsAwardedPerSupplier")
                ? OptionalInt.of(limits.getInt("maximumLotsAwardedPerSupplier"))
                : OptionalInt.empty();
    }

    /** Drawn again from what it was drawn from. */
    private static TieBreak.Lot draw(List<JsonObject> awards, boolean alone, String lot, String bid) {
        JsonObject tie = awards.stream()
                .flatMap(award -> objects(award, "tieBreaks").stream())
                .filter(rule -> rule.getString("relatedLot").equals(lot))
                .findFirst()
                .orElseThrow(() -> new JsonException("No lots for a tie in lot " + lot));
        Instant opened = Instant.parse(tie.getString("bidsOpened"));
        String fingerprint = objects(tie, "lots").stream()
                .filter(one -> one.getString("relatedBid").equals(bid))
                .map(one -> one.getString("fingerprint"))
                .findFirst()
                .orElseThrow(() -> new JsonException("No lot for " + bid));
        return alone
                ? TieBreak.Lot.of(opened, fingerprint)
                : TieBreak.Lot.of(opened, fingerprint, Integer.parseInt(lot));
    }

    private static ScoredBid scored(JsonObject bid, String lot) {
        JsonObject assessment = bid.getJsonObject("assessment");
        Map<String, Fraction> marks = new HashMap<>();
        objects(assessment, "marks")
                .forEach(mark ->
                        marks.put(mark.getString("id"), ScoredBid.mark(number(mark, "level"), number(mark, "best"))));
        JsonObject price = inLot(bid, lot).orElseThrow().getJsonObject("value");
        ScoredBid scored = new ScoredBid(bid.getString("id"), number(price, "amount"), marks, false);
        return assessment.containsKey("promisedOutcomes")
                ? scored.promising(number(assessment, "promisedOutcomes"))
                : scored;
    }

    /** The weights of the first lot: the portal publishes the same for each. */
    private static Weighting weighting(JsonObject tender) {
        JsonObject lot = objects(tender, "lots").get(0);
        Map<String, Weight> quality = new LinkedHashMap<>();
        List<Weight> price = new ArrayList<>();
        for (JsonObject criterion : objects(lot.getJsonObject("awardCriteria"), "criteria")) {
            Optional<Weight> weight = objects(criterion, "numbers").stream()
                    .filter(number -> number.getString("weight", "").equals("percentageExact"))
                    .map(number -> new Weight(number(number, "number")))
                    .findFirst();
            if (criterion.getString("type").equals("price")) {
                weight.ifPresent(price::add);
            } else {
                quality.put(criterion.getString("id"), weight.orElseThrow(() -> new JsonException("a weight")));
            }
        }
        return new Weighting(price.stream().findFirst(), quality);
    }

    private static PriceFormula formula(JsonObject tender) {
        JsonObject formula = tender.getJsonObject("priceFormula");
        Optional<BigDecimal> figure = List.of("ceiling", "fixedPrice").stream()
                .filter(formula::containsKey)
                .map(name -> number(formula.getJsonObject(name), "amount"))
                .findFirst();
        return new PriceFormula(PriceMethod.of(formula.getString("method")), figure);
    }

    private static BigDecimal number(JsonObject object, String name) {
        if (object.get(name) instanceof JsonNumber number) {
            return number.bigDecimalValue();
        }
        throw new JsonException("No number " + name);
    }

    private static List<JsonObject> objects(JsonObject parent, String name) {
        JsonArray array = parent.getJsonArray(name);
        return array == null ? List.of() : array.getValuesAs(JsonObject.class);
    }
}

package org.allmende.opendata;

import static org.allmende.shared.Jsons.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.evaluation.Results;
import org.allmende.evaluation.scoring.Fraction;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.evaluation.scoring.ScoredBid;
import org.allmende.evaluation.scoring.Scoring;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is published suffices to compute the ranking again, and a changed digit is found. */
class CheckRankingTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource(PriceMethod.class)
    void whatIsPublishedComesOutAgain(PriceMethod method) {
        assertThat(check(published(method))).as(said()).isEqualTo(CheckRanking.EQUAL);
        assertThat(said()).contains("AL-T-2026-0001-1  equal", "3 bids come out as published.");
    }

    @Test
    void aRecordSufficesToo() {
        JsonObject release = release(PriceMethod.RELATIVE_LOWEST);
        String record = "{\"records\":[{\"compiledRelease\":" + release + "}]}";
        assertThat(check(record)).as(said()).isEqualTo(CheckRanking.EQUAL);
    }

    @Test
    void aChangedDigitIsFound() {
        String published = published(PriceMethod.RELATIVE_LOWEST);
        for (String digit :
                List.of("\"level\":4", "\"amount\":100000,", "\"rank\":2", "\"total\":\"7", "\"number\":60")) {
            assertThat(published).contains(digit);
            String last = digit.replaceAll("[^0-9]", "");
            String changed = published.replaceFirst(
                    digit.replace("{", "\\{"), digit.replace(last, String.valueOf(Long.parseLong(last) - 1)));
            // weights that do not make a hundred any more cannot even be computed
            assertThat(check(changed))
                    .as(digit)
                    .isEqualTo(digit.contains("number") ? CheckRanking.NOTHING : CheckRanking.DIFFERENT);
        }
    }

    @Test
    void anAwardToABidThatIsNotFirstIsFound() {
        String published = published(PriceMethod.RELATIVE_LOWEST);
        assertThat(check(published.replace(
                        "\"relatedBid\":\"AL-T-2026-0001-1\"", "\"relatedBid\":\"AL-T-2026-0001-2\"")))
                .isEqualTo(CheckRanking.DIFFERENT);
        assertThat(said()).contains("DIFFERENT: awarded to AL-T-2026-0001-2");
    }

    @Test
    void whatHoldsNoBidsIsSaidSo() {
        assertThat(check("{\"releases\":[{\"ocid\":\"o\",\"id\":\"1\",\"date\":\"2027-01-01T00:00:00Z\"}]}"))
                .isEqualTo(CheckRanking.NOTHING);
        assertThat(check("nonsense")).isEqualTo(CheckRanking.NOTHING);
        assertThat(check("{\"releases\":7}")).isEqualTo(CheckRanking.NOTHING);
    }

    @Test
    void lotsAreDrawnAgain() {
        String first = "AL-T-2026-0001-1";
        String second = "AL-T-2026-0001-2";
        Instant opened = Instant.parse("2026-11-27T12:00:00Z");
        TieBreak.Lot one = TieBreak.Lot.of(opened, "aa");
        TieBreak.Lot other = TieBreak.Lot.of(opened, "bb");
        boolean firstWins = one.compareTo(other) < 0;
        JsonObject tie = TieSection.published(
                1,
                TieBreak.Step.LOT,
                "",
                opened,
                Map.of(first, new TieSection.Drawn("aa", one), second, new TieSection.Drawn("bb", other)));
        assertThat(check(tied(firstWins ? first : second, tie))).as(said()).isEqualTo(CheckRanking.EQUAL);
        assertThat(said()).contains("tie in lot 1, decided by LOT");
        assertThat(check(tied(firstWins ? second : first, tie))).isEqualTo(CheckRanking.DIFFERENT);
        assertThat(said()).contains("but the rules name");
        assertThat(check(tied(first, JSON.createObjectBuilder().build())))
                .as("nothing to draw from")
                .isEqualTo(CheckRanking.NOTHING);
    }

    /** Two bids of the same price with the same levels. */
    private static String tied(String winner, JsonObject tie) {
        Tender tender = tender(PriceMethod.RELATIVE_LOWEST);
        Map<BidId, BidContent> contents = new HashMap<>();
        List<ScoredBid> scored = new ArrayList<>();
        for (int at = 0; at < 2; at++) {
            BidId id = new BidId(Ids.next());
            BidContent content = new BidContent(
                    Map.of(), Map.of(tender.lots().get(0).id().value(), Money.pounds(90_000)), List.of(), Map.of());
            contents.put(id, content);
            scored.add(new ScoredBid(id.value().toString(), content.totalPrice().amount(), marks(tender, 0), false));
        }
        BidSection section = new BidSection(tender, List.of(ranked(tender, scored)), Map.of());
        return "{\"releases\":[" + release(tender, section, contents, winner, tie) + "]}";
    }

    private static Results.LotResult ranked(Tender tender, List<ScoredBid> scored) {
        return new Results.LotResult(
                tender.lots().get(0),
                Scoring.rank(scored, Results.weighting(tender.criteria()), tender.priceFormula()),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private String published(PriceMethod method) {
        return "{\"releases\":[" + release(method) + "]}";
    }

    private static JsonObject release(PriceMethod method) {
        Tender tender = tender(method);
        Map<BidId, BidContent> contents = new HashMap<>();
        List<ScoredBid> scored = new ArrayList<>();
        String[] prices = method.comparesPrices()
                ? new String[] {"100000", "80000.50", "130000"}
                : new String[] {"90000", "90000", "90000"};
        for (int at = 0; at < prices.length; at++) {
            BidId id = new BidId(Ids.next());
            Map<UUID, BigDecimal> promises = method.countsOutcomes()
                    ? Map.of(tender.outcomes().get(0).id(), BigDecimal.valueOf(30L + 7 * at))
                    : Map.of();
            BidContent content = new BidContent(
                    Map.of(), Map.of(tender.lots().get(0).id().value(), Money.pounds(prices[at])), List.of(), promises);
            contents.put(id, content);
            ScoredBid bid =
                    new ScoredBid(id.value().toString(), content.totalPrice().amount(), marks(tender, at), false);
            scored.add(method.countsOutcomes() ? bid.promising(content.promised()) : bid);
        }
        BidSection section = new BidSection(tender, List.of(ranked(tender, scored)), Map.of());
        return release(
                tender,
                section,
                contents,
                tender.reference() + "-1",
                JSON.createObjectBuilder().build());
    }

    private static JsonObject release(
            Tender tender, BidSection section, Map<BidId, BidContent> contents, String winner, JsonObject tie) {
        return new Fields()
                .text("ocid", "ocds-test-1")
                .text("id", "1")
                .text("date", "2027-01-01T10:00:00Z")
                .object(
                        "tender",
                        TenderSection.published(
                                tender,
                                JSON.createObjectBuilder().add("id", "c").build(),
                                Optional.empty()))
                .object("bids", section.published(contents))
                .list(
                        "awards",
                        List.of(new Fields()
                                .text("id", "AL-A-1")
                                .text("relatedBid", winner)
                                .words("relatedLots", List.of("1"))
                                .list("tieBreaks", tie.isEmpty() ? List.of() : List.of(tie))
                                .build()))
                .build();
    }

    private static Tender tender(PriceMethod method) {
        TenderBuilder tender = TenderBuilder.aTender().priced(method, Money.pounds(120_000));
        return (method.comparesPrices()
                        ? tender
                        : tender.withCriteria(TenderBuilder.scored("One", 60), TenderBuilder.scored("Two", 40)))
                .published();
    }

    private static Map<String, Fraction> marks(Tender tender, int bid) {
        Map<String, Fraction> marks = new HashMap<>();
        tender.criteria().stream()
                .filter(criterion -> criterion.kind().isScored())
                .forEach(criterion -> marks.put(
                        criterion.id().value().toString(),
                        ScoredBid.mark(
                                BigDecimal.valueOf((criterion.number() + 2L + bid) % 6), BigDecimal.valueOf(5))));
        return marks;
    }

    private int check(String json) {
        said.reset();
        return new CheckRanking(new PrintStream(said, true, StandardCharsets.UTF_8))
                .check(json.getBytes(StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}

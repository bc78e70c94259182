package org.allmende.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allmende.evaluation.scoring.ScoringWarning.Kind;
import org.allmende.shared.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "price 50, quality 50: lower price wins 79 to 75 (domain 5)| 50 | 50 | A 100 70; B 80 58"
                        + "                | A 75.000000 2; B 79.000000 1",
                "a cheap third turns them round: 55, 54, 50 (domain 5)     | 50 | 50 | A 100 70; B 80 58; C 40 0"
                        + "        | A 55.000000 1; B 54.000000 2; C 50.000000 3",
                "price alone: 1, two thirds, one third (domain 5)          | 100 | 0 | A 10000 5; B 15000 5; C 30000 5"
                        + " | A 100.000000 1; B 66.666667 2; C 33.333333 3",
                "sevenths add up exactly: equal totals share the rank      | 70 | 30 | A 7 10; B 10 80; C 14 100"
                        + "       | A 73.000000 1; B 73.000000 1; C 65.000000 3",
                "half up at the sixth place                                | 0 | 100 | A 1 12.3456785; B 1 12.3456784"
                        + "  | A 12.345679 1; B 12.345678 2",
                "beyond double precision                                   | 100 | 0 | A 9007199254740993 0; B 9007199254740992 0"
                        + " | A 100.000000 2; B 100.000000 1",
                "two volunteers at no cost, nothing left for the third     | 40 | 60 | A 0 50; B 0.00 50; C 1 100"
                        + "       | A 70.000000 1; B 70.000000 1; C 60.000000 3",
                "excluded X does not set the lowest price                  | 60 | 40 | A 200 50; B 150 50; X 10 90 x"
                        + "    | A 65.000000 2; B 80.000000 1",
                "weights with decimals                                     | 33.3333 | 66.6667 | A 3 100; B 9 100"
                        + "      | A 100.000000 1; B 77.777800 2",
            })
    void scoresComeOutExactly(String name, String price, String quality, String bids, String expected) {
        Ranking ranking = Scoring.rank(bids(bids), weighting(price, quality), PriceFormula.RELATIVE_LOWEST);
        assertThat(ranking.bids().stream()
                        .map(bid -> bid.id() + " " + bid.total().shown() + " " + bid.rank()))
                .as(name)
                .containsExactly(expected.split("; "));
    }

    @Test
    void showsTheWorkingOfEachCriterionInPublishedOrder() {
        Map<String, Weight> quality = new LinkedHashMap<>();
        quality.put("users", Weight.of(30));
        quality.put("outcomes", Weight.of(20));
        Weighting weighting = new Weighting(Optional.of(Weight.of(50)), quality);
        var bid = new ScoredBid("A", new BigDecimal("150"), Map.of("users", mark(4), "outcomes", mark(5)), false);
        var other = new ScoredBid("B", new BigDecimal("100"), Map.of("users", mark(0), "outcomes", mark(3)), false);
        Ranking ranking = Scoring.rank(List.of(bid, other), weighting, PriceFormula.RELATIVE_LOWEST);
        assertThat(ranking.of("A").orElseThrow().working())
                .extracting(Working::criterion, Working::sum)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("price", "50 × 100 ÷ 150 = 33.333333"),
                        org.assertj.core.groups.Tuple.tuple("users", "30 × 4 ÷ 5 = 24.000000"),
                        org.assertj.core.groups.Tuple.tuple("outcomes", "20 × 1 = 20.000000"));
        assertThat(ranking.inOrder()).extracting(RankedBid::id).containsExactly("A", "B");
        assertThat(ranking.first()).extracting(RankedBid::id).containsExactly("A");
    }

    @Test
    void warnsBeforePublicationOfWhatTheMethodCanDo() {
        assertThat(kinds(warnings("50", "50"))).containsExactly(Kind.RANK_REVERSAL_POSSIBLE);
        assertThat(kinds(warnings("100", "0"))).isEmpty();
        assertThat(kinds(warnings("0", "100"))).isEmpty();
        assertThat(warnings("60", "40"))
                .contains(new ScoringWarning(Kind.PRICE_CANNOT_BE_OUTVOTED, List.of("60", "40", "3.000000")));
    }

    @Test
    void namesTheBidThatTurnedTheOrderRound() {
        Ranking ranking = rank("50", "50", "A 100 70; B 80 58; C 40 0");
        assertThat(ranking.warnings())
                .contains(new ScoringWarning(Kind.RANK_REVERSED_BY_BID, List.of("C", "A", "B")))
                .noneMatch(warning -> warning.kind() == Kind.RANK_REVERSAL_BY_LOWER_PRICE);
        assertThat(rank("50", "50", "A 100 70; B 80 58").warnings())
                .contains(new ScoringWarning(Kind.RANK_REVERSAL_BY_LOWER_PRICE, List.of("B", "A")));
    }

    @Test
    void namesCriteriaThatDecideNothingAndPricesOfZero() {
        assertThat(rank("70", "30", "A 5 10; B 5 20").warnings())
                .contains(new ScoringWarning(Kind.CRITERION_CANNOT_SEPARATE, List.of("price")));
        assertThat(rank("70", "30", "A 5 20; B 6 20").warnings())
                .contains(new ScoringWarning(Kind.CRITERION_CANNOT_SEPARATE, List.of("quality")));
        assertThat(kinds(rank("70", "30", "A 5 20").warnings())).doesNotContain(Kind.CRITERION_CANNOT_SEPARATE);
        assertThat(rank("50", "50", "A 0 20; B 6 90").warnings())
                .contains(new ScoringWarning(Kind.PRICE_OF_ZERO, List.of("A")));
    }

    @Test
    void anEmptyFieldIsAnEmptyRanking() {
        Ranking ranking = rank("50", "50", "X 10 90 x");
        assertThat(ranking.bids()).isEmpty();
        assertThat(ranking.first()).isEmpty();
        assertThat(ranking.excluded()).containsExactly("X");
    }

    @Test
    void refusesWhatCannotBeComputedFairly() {
        assertThatThrownBy(() -> weighting("50", "49")).hasMessageContaining("WEIGHTS_NOT_WHOLE");
        assertThatThrownBy(() -> weighting("-10", "110")).hasMessageContaining("WEIGHT_OUT_OF_RANGE");
        assertThatThrownBy(() -> bids("A -1 50")).hasMessageContaining("SCORING_PRICE_NEGATIVE");
        assertThatThrownBy(() -> bids("A 1 100.01")).hasMessageContaining("SCORING_MARK_OUT_OF_RANGE");
        assertThatThrownBy(() -> rank("50", "50", "A 1 50; A 2 60")).hasMessageContaining("SCORING_BID_TWICE");
        assertThatThrownBy(() -> PriceMethod.of("cheapest")).hasMessageContaining("SCORING_METHOD_UNKNOWN");
        var unmarked = new ScoredBid("A", BigDecimal.ONE, Map.of(), false);
        assertThatThrownBy(() -> Scoring.rank(List.of(unmarked), weighting("50", "50"), PriceFormula.RELATIVE_LOWEST))
                .hasMessageContaining("SCORING_MARK_MISSING");
    }

    private static Ranking rank(String price, String quality, String bids) {
        return Scoring.rank(bids(bids), weighting(price, quality), PriceFormula.RELATIVE_LOWEST);
    }

    private static Weighting weighting(String price, String quality) {
        return Weighting.of(new BigDecimal(price), new BigDecimal(quality));
    }

    private static List<ScoringWarning> warnings(String price, String quality) {
        return Scoring.warnings(weighting(price, quality), PriceFormula.RELATIVE_LOWEST);
    }

    private static List<Kind> kinds(List<ScoringWarning> warnings) {
        return warnings.stream().map(ScoringWarning::kind).toList();
    }

    private static Fraction mark(int points) {
        return ScoredBid.mark(BigDecimal.valueOf(points), BigDecimal.valueOf(5));
    }

    /** Bids as "id price quality", an excluded one with a fourth word. */
    private static List<ScoredBid> bids(String text) {
        return Arrays.stream(text.split(";"))
                .map(bid -> bid.trim().split(" "))
                .map(bid -> {
                    ScoredBid scored = ScoredBid.of(bid[0], new BigDecimal(bid[1]), new BigDecimal(bid[2]));
                    return bid.length > 3 ? scored.asExcluded() : scored;
                })
                .toList();
    }
}

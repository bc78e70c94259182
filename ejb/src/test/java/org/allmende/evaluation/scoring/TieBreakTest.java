package org.allmende.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.allmende.evaluation.scoring.TieBreak.Lot;
import org.allmende.evaluation.scoring.TieBreak.Step;
import org.allmende.shared.Weight;
import org.junit.jupiter.api.Test;

/** The rule for ties, as every tender publishes it. */
class TieBreakTest {

    private static final Instant OPENED = Instant.parse("2026-11-27T12:00:00.123456Z");
    private static final Weighting WEIGHTS =
            new Weighting(Optional.of(weight(40)), new LinkedHashMap<>(ordered("one", 10, "two", 30, "three", 20)));

    @Test
    void noTieWhereOneBidIsFirst() {
        assertThat(TieBreak.of(rank(bid("a", 100, 5, 5, 5), bid("b", 100, 5, 5, 4)), WEIGHTS, TieBreakTest::lot))
                .isEmpty();
        assertThat(TieBreak.of(rank(), WEIGHTS, TieBreakTest::lot)).isEmpty();
    }

    @Test
    void morePointsForQualityWin() {
        // price 100 of 125: 40 + 52 = 92, and 32 + 60 = 92
        Ranking ranking = rank(bid("cheap", 100, 5, 5, 3), bid("good", 125, 5, 5, 5));
        assertThat(ranking.first()).hasSize(2);
        assertThat(TieBreak.of(ranking, WEIGHTS, TieBreakTest::lot))
                .contains(new TieBreak("good", Step.QUALITY, Optional.empty()));
    }

    @Test
    void thenTheWeightiestCriterionOnWhichTheyDiffer() {
        // 10×1 + 30×1 + 20×4 = 10×1 + 30×3 + 20×1 = 10×5 + 30×1 + 20×2, all by a fifth
        Ranking ranking = rank(bid("a", 100, 1, 1, 4), bid("b", 100, 1, 3, 1), bid("c", 100, 5, 1, 2));
        assertThat(ranking.first()).hasSize(3);
        assertThat(TieBreak.of(ranking, WEIGHTS, TieBreakTest::lot))
                .contains(new TieBreak("b", Step.CRITERION, Optional.of("two")));
    }

    @Test
    void ofEqualWeightsTheFirstPublished() {
        Weighting equal = new Weighting(Optional.empty(), ordered("one", 50, "two", 50));
        Ranking ranking = Scoring.rank(
                List.of(marked("a", 0, Map.of("one", 2, "two", 3)), marked("b", 0, Map.of("one", 3, "two", 2))),
                equal,
                PriceFormula.RELATIVE_LOWEST);
        assertThat(TieBreak.of(ranking, equal, TieBreakTest::lot))
                .contains(new TieBreak("b", Step.CRITERION, Optional.of("one")));
    }

    @Test
    void theLotIsTheSha256OfOpeningAndFingerprint() {
        // printf '2026-11-27T12:00:00.123456Z\nff' | sha256sum
        assertThat(Lot.of(OPENED, "ff").ticket())
                .isEqualTo("fec73b5eb6d18705300a70cb4d90bdd6895b0e77f14092329261b2d6a1d25f76");
    }

    @Property(tries = 200)
    void equalBidsAreToldApartByTheLotWhateverTheirOrder(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(max = 5) Integer> marks, @ForAll long order) {
        List<ScoredBid> bids = new ArrayList<>();
        for (int at = 0; at < marks.size(); at++) {
            bids.add(bid("bid-" + at, 100, marks.get(0), marks.get(0), marks.get(0)));
        }
        Optional<TieBreak> tie = TieBreak.of(rank(bids.toArray(ScoredBid[]::new)), WEIGHTS, TieBreakTest::lot);
        Collections.shuffle(bids, new Random(order));
        assertThat(TieBreak.of(rank(bids.toArray(ScoredBid[]::new)), WEIGHTS, TieBreakTest::lot))
                .isEqualTo(tie);
        assertThat(tie.orElseThrow().step()).isEqualTo(Step.LOT);
        assertThat(bids).allSatisfy(bid -> assertThat(lot(bid.id()))
                .isGreaterThanOrEqualTo(lot(tie.get().winner())));
    }

    @Property(tries = 500)
    void theWinnerIsAlwaysOneOfTheFirst(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(max = 2) Integer> ones,
            @ForAll @Size(6) List<@IntRange(max = 2) Integer> twos,
            @ForAll @Size(6) List<@IntRange(max = 2) Integer> threes) {
        ScoredBid[] bids = new ScoredBid[ones.size()];
        for (int at = 0; at < bids.length; at++) {
            bids[at] = bid("bid-" + at, 100, ones.get(at), twos.get(at), threes.get(at));
        }
        Ranking ranking = rank(bids);
        Optional<TieBreak> tie = TieBreak.of(ranking, WEIGHTS, TieBreakTest::lot);
        assertThat(tie.isPresent()).isEqualTo(ranking.first().size() > 1);
        tie.ifPresent(
                rule -> assertThat(ranking.first()).extracting(RankedBid::id).contains(rule.winner()));
    }

    private static Lot lot(String bid) {
        return Lot.of(OPENED, bid);
    }

    private static ScoredBid bid(String id, int price, int one, int two, int three) {
        return marked(id, price, Map.of("one", one, "two", two, "three", three));
    }

    private static ScoredBid marked(String id, int price, Map<String, Integer> levels) {
        Map<String, Fraction> marks = new LinkedHashMap<>();
        levels.forEach((criterion, level) ->
                marks.put(criterion, ScoredBid.mark(BigDecimal.valueOf(level), BigDecimal.valueOf(5))));
        return new ScoredBid(id, BigDecimal.valueOf(price), marks, false);
    }

    private static Ranking rank(ScoredBid... bids) {
        return Scoring.rank(List.of(bids), WEIGHTS, PriceFormula.RELATIVE_LOWEST);
    }

    private static Weight weight(int percent) {
        return new Weight(BigDecimal.valueOf(percent));
    }

    private static Map<String, Weight> ordered(Object... pairs) {
        Map<String, Weight> weights = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            weights.put((String) pairs[at], weight((Integer) pairs[at + 1]));
        }
        return weights;
    }
}

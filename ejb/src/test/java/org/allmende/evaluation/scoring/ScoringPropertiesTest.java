package org.allmende.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScoringPropertiesTest {

    @Provide
    Arbitrary<List<ScoredBid>> bids() {
        Arbitrary<BigDecimal> prices = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("5000000"))
                .ofScale(2);
        Arbitrary<BigDecimal> qualities = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("100"))
                .ofScale(3);
        return Combinators.combine(prices, qualities)
                .as((price, quality) -> ScoredBid.of("?", price, quality))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(ScoringPropertiesTest::named);
    }

    private static List<ScoredBid> named(List<ScoredBid> bids) {
        List<ScoredBid> named = new ArrayList<>();
        for (int i = 0; i < bids.size(); i++) {
            ScoredBid bid = bids.get(i);
            named.add(new ScoredBid("B" + i, bid.price(), bid.marks(), false));
        }
        return named;
    }

    @Property
    void everyTotalLiesBetweenZeroAndAHundred(
            @ForAll("bids") List<ScoredBid> bids, @ForAll @IntRange(min = 0, max = 100) int price) {
        assertThat(rank(bids, price).bids()).allSatisfy(bid -> {
            assertThat(bid.total()).isBetween(Fraction.ZERO, Fraction.of(100));
            assertThat(bid.total()).isEqualTo(bid.priceScore().plus(bid.qualityScore()));
        });
    }

    @Property
    void theLowestPriceHasAllThePricePoints(
            @ForAll("bids") List<ScoredBid> bids, @ForAll @IntRange(min = 1, max = 100) int price) {
        Ranking ranking = rank(bids, price);
        assertThat(ranking.bids().stream().map(RankedBid::priceScore).max(Fraction::compareTo))
                .contains(Fraction.of(price));
    }

    @Property
    void theOrderOfTheBidsDoesNotMatter(
            @ForAll("bids") List<ScoredBid> bids, @ForAll @IntRange(min = 0, max = 100) int price) {
        List<ScoredBid> turned = new ArrayList<>(bids);
        Collections.reverse(turned);
        assertThat(rank(turned, price).bids())
                .containsExactlyInAnyOrderElementsOf(rank(bids, price).bids());
    }

    @Property
    void ranksFollowTheExactTotals(
            @ForAll("bids") List<ScoredBid> bids, @ForAll @IntRange(min = 0, max = 100) int price) {
        List<RankedBid> ranked = rank(bids, price).inOrder();
        assertThat(ranked.get(0).rank()).isEqualTo(1);
        for (int i = 1; i < ranked.size(); i++) {
            boolean tie = ranked.get(i).total().equals(ranked.get(i - 1).total());
            assertThat(ranked.get(i).rank()).isEqualTo(tie ? ranked.get(i - 1).rank() : i + 1);
        }
    }

    @Property
    void pricesInPenceRankAsPricesInPounds(
            @ForAll("bids") List<ScoredBid> bids, @ForAll @IntRange(min = 0, max = 100) int price) {
        List<ScoredBid> pence = bids.stream()
                .map(bid -> new ScoredBid(bid.id(), bid.price().movePointRight(2), bid.marks(), false))
                .toList();
        assertThat(totals(rank(pence, price))).isEqualTo(totals(rank(bids, price)));
    }

    @Property
    void anExcludedBidChangesNothing(
            @ForAll("bids") List<ScoredBid> bids, @ForAll @IntRange(min = 0, max = 100) int price) {
        List<ScoredBid> with = new ArrayList<>(bids);
        with.add(ScoredBid.of("X", BigDecimal.ZERO, BigDecimal.TEN).asExcluded());
        assertThat(rank(with, price).bids()).isEqualTo(rank(bids, price).bids());
    }

    @Property
    void fractionsAddAndMultiplyLikeNumbers(@ForAll int a, @ForAll int b, @ForAll @IntRange(min = 1) int c) {
        Fraction one = Fraction.of(a).dividedBy(Fraction.of(c));
        Fraction other = Fraction.of(b).dividedBy(Fraction.of(c));
        assertThat(one.plus(other)).isEqualTo(Fraction.of((long) a + b).dividedBy(Fraction.of(c)));
        assertThat(one.times(Fraction.of(c))).isEqualTo(Fraction.of(a));
        assertThat(one.minus(other).signum()).isEqualTo(Integer.compare(a, b));
    }

    private static List<Fraction> totals(Ranking ranking) {
        return ranking.bids().stream().map(RankedBid::total).toList();
    }

    private static Ranking rank(List<ScoredBid> bids, int price) {
        Weighting weighting = Weighting.of(BigDecimal.valueOf(price), BigDecimal.valueOf(100L - price));
        return Scoring.rank(bids, weighting, PriceFormula.RELATIVE_LOWEST);
    }
}

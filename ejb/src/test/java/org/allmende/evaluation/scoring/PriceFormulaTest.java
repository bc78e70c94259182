package org.allmende.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.allmende.evaluation.scoring.ScoringWarning.Kind;
import org.junit.jupiter.api.Test;

/** What holds of every formula, for all prices and whatever the others bid; and the sums of the published examples. */
class PriceFormulaTest {

    private static final BigDecimal CEILING = new BigDecimal("1000000");

    @Provide
    Arbitrary<PriceFormula> comparing() {
        return Arbitraries.of(
                PriceFormula.RELATIVE_LOWEST, PriceFormula.COST_PER_OUTCOME, PriceFormula.linearTo(CEILING));
    }

    @Provide
    Arbitrary<ScoredBid> bid() {
        Arbitrary<BigDecimal> prices = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("2000000"))
                .ofScale(2);
        Arbitrary<BigDecimal> counts = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.5"), new BigDecimal("900"))
                .ofScale(1);
        Arbitrary<BigDecimal> qualities = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("100"))
                .ofScale(1);
        return Combinators.combine(prices, counts, qualities)
                .as((price, count, quality) -> ScoredBid.of("?", price, quality).promising(count));
    }

    @Property
    void everyShareLiesBetweenNothingAndAll(
            @ForAll("comparing") PriceFormula formula,
            @ForAll @Size(min = 1, max = 6) List<@From("bid") ScoredBid> bids) {
        assertThat(rank(bids, formula).bids())
                .allSatisfy(bid -> assertThat(bid.priceScore()).isBetween(Fraction.ZERO, Fraction.of(40)));
    }

    @Property
    void whoAsksForMoreNeverHasMorePoints(
            @ForAll("comparing") PriceFormula formula,
            @ForAll @Size(min = 2, max = 6) List<@From("bid") ScoredBid> bids) {
        List<ScoredBid> named = named(bids);
        Ranking ranking = rank(named, formula);
        for (ScoredBid one : named) {
            for (ScoredBid other : named) {
                if (formula.assessed(one).compareTo(formula.assessed(other)) >= 0) {
                    assertThat(points(ranking, one)).isLessThanOrEqualTo(points(ranking, other));
                }
            }
        }
    }

    @Property
    void aHigherPriceOfMyOwnNeverGivesMeMore(
            @ForAll("comparing") PriceFormula formula,
            @ForAll @Size(min = 1, max = 5) List<@From("bid") ScoredBid> bids,
            @ForAll @IntRange(min = 1, max = 500_000) int more) {
        List<ScoredBid> before = named(bids);
        List<ScoredBid> after = new ArrayList<>(before);
        ScoredBid mine = before.get(0);
        BigDecimal dearer = mine.price().add(BigDecimal.valueOf(more));
        after.set(0, new ScoredBid(mine.id(), dearer, mine.outcomes(), mine.marks(), false));
        assertThat(points(rank(after, formula), mine)).isLessThanOrEqualTo(points(rank(before, formula), mine));
    }

    @Property
    void noOrderAndNoLanguageChangesAResult(
            @ForAll("comparing") PriceFormula formula,
            @ForAll @Size(min = 1, max = 6) List<@From("bid") ScoredBid> bids) {
        List<ScoredBid> named = named(bids);
        List<ScoredBid> turned = new ArrayList<>(named);
        Collections.reverse(turned);
        List<RankedBid> straight = rank(named, formula).bids();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(rank(turned, formula).bids()).containsExactlyInAnyOrderElementsOf(straight);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    void penceRankAsPoundsAndDozensAsPieces(
            @ForAll("comparing") PriceFormula formula,
            @ForAll @Size(min = 1, max = 6) List<@From("bid") ScoredBid> bids) {
        BigDecimal dozen = BigDecimal.valueOf(12);
        List<ScoredBid> named = named(bids);
        List<ScoredBid> other = named.stream()
                .map(bid -> new ScoredBid(
                        bid.id(),
                        bid.price().movePointRight(2),
                        bid.outcomes().map(dozen::multiply),
                        bid.marks(),
                        false))
                .toList();
        PriceFormula inPence =
                new PriceFormula(formula.method(), formula.figure().map(pounds -> pounds.movePointRight(2)));
        assertThat(totals(rank(other, inPence))).isEqualTo(totals(rank(named, formula)));
    }

    @Property
    void underACeilingNobodysPointsHangOnAnother(@ForAll @Size(min = 2, max = 6) List<@From("bid") ScoredBid> bids) {
        PriceFormula formula = PriceFormula.linearTo(CEILING);
        List<ScoredBid> named = named(bids);
        Ranking all = rank(named, formula);
        Ranking without = rank(named.subList(1, named.size()), formula);
        without.bids().forEach(bid -> assertThat(all.of(bid.id()).orElseThrow().total())
                .isEqualTo(bid.total()));
        assertThat(all.warnings())
                .extracting(ScoringWarning::kind)
                .doesNotContain(Kind.RANK_REVERSED_BY_BID, Kind.RANK_REVERSAL_POSSIBLE);
    }

    @Test
    void theSumsOfTheExamplesComeOut() {
        Ranking linear = rank(
                List.of(bid("A", "80000"), bid("B", "100000"), bid("C", "200000.01")),
                PriceFormula.linearTo(new BigDecimal("200000")));
        assertThat(sums(linear))
                .containsExactly(
                        "40 × (200000 − 80000) ÷ 200000 = 24.000000",
                        "40 × (200000 − 100000) ÷ 200000 = 20.000000",
                        "40 × 0 = 0.000000");
        assertThat(linear.warnings()).contains(new ScoringWarning(Kind.PRICE_ABOVE_CEILING, List.of("C")));
        Ranking each = rank(
                List.of(
                        bid("A", "80000").promising(new BigDecimal("40")),
                        bid("B", "100000").promising(new BigDecimal("80"))),
                PriceFormula.COST_PER_OUTCOME);
        assertThat(sums(each)).containsExactly("40 × (100000 ÷ 80) ÷ (80000 ÷ 40) = 25.000000", "40 × 1 = 40.000000");
    }

    @Test
    void aFixedPriceLeavesQualityAlone() {
        PriceFormula fixed = PriceFormula.fixed(new BigDecimal("90000"));
        Weighting quality = Weighting.of(BigDecimal.ZERO, BigDecimal.valueOf(100));
        Ranking ranking = Scoring.rank(List.of(bid("A", "90000"), bid("B", "90000")), quality, fixed);
        assertThat(ranking.bids()).allSatisfy(bid -> {
            assertThat(bid.total()).isEqualTo(Fraction.of(50));
            assertThat(bid.rank()).isEqualTo(1);
        });
        assertThatThrownBy(() -> rank(List.of(), fixed)).hasMessageStartingWith("SCORING_FIXED_PRICE_WEIGHS");
    }

    @Test
    void warnsOfAPriceThatQualityCannotOutvoteUnderACeilingToo() {
        Weighting weighting = Weighting.of(BigDecimal.valueOf(80), BigDecimal.valueOf(20));
        assertThat(Scoring.warnings(weighting, PriceFormula.linearTo(CEILING)))
                .containsExactly(
                        new ScoringWarning(Kind.PRICE_CANNOT_BE_OUTVOTED_LINEAR, List.of("80", "20", "25.000000")));
    }

    @Test
    void refusesWhatCannotBeComputed() {
        assertThatThrownBy(() -> new PriceFormula(PriceMethod.LINEAR_TO_CEILING, Optional.empty()))
                .hasMessageStartingWith("SCORING_CEILING_MISSING");
        assertThatThrownBy(() -> PriceFormula.linearTo(BigDecimal.ZERO))
                .hasMessageStartingWith("SCORING_FIGURE_NOT_POSITIVE");
        assertThatThrownBy(() -> rank(List.of(bid("A", "1")), PriceFormula.COST_PER_OUTCOME))
                .hasMessageStartingWith("SCORING_OUTCOMES_MISSING");
        assertThatThrownBy(() -> bid("A", "1").promising(BigDecimal.ZERO))
                .hasMessageStartingWith("SCORING_OUTCOMES_NOT_POSITIVE");
    }

    private static ScoredBid bid(String id, String price) {
        return ScoredBid.of(id, new BigDecimal(price), BigDecimal.valueOf(50));
    }

    private static List<ScoredBid> named(List<ScoredBid> bids) {
        List<ScoredBid> named = new ArrayList<>();
        for (ScoredBid bid : bids) {
            named.add(new ScoredBid("B" + named.size(), bid.price(), bid.outcomes(), bid.marks(), false));
        }
        return named;
    }

    private static Fraction points(Ranking ranking, ScoredBid bid) {
        return ranking.of(bid.id()).orElseThrow().priceScore();
    }

    private static List<Fraction> totals(Ranking ranking) {
        return ranking.bids().stream().map(RankedBid::total).toList();
    }

    private static List<String> sums(Ranking ranking) {
        return ranking.bids().stream().map(bid -> bid.working().get(0).sum()).toList();
    }

    private static Ranking rank(List<ScoredBid> bids, PriceFormula formula) {
        return Scoring.rank(
                bids.stream().noneMatch(bid -> bid.id().equals("?")) ? bids : named(bids),
                Weighting.of(BigDecimal.valueOf(40), BigDecimal.valueOf(60)),
                formula);
    }
}

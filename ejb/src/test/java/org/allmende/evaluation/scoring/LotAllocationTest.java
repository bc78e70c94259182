package org.allmende.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.allmende.evaluation.scoring.LotAllocation.Allotted;
import org.allmende.evaluation.scoring.LotAllocation.LotRanking;
import org.junit.jupiter.api.Test;

/** Procurement Act 2023 s.23(4)(b): an objective mechanism for who is selected where a supplier would exceed the limit of lots. */
class LotAllocationTest {

    private static final Instant OPENED = Instant.parse("2026-11-27T12:00:00Z");
    private static final Weighting WEIGHTS = Weighting.of(BigDecimal.valueOf(40), BigDecimal.valueOf(60));

    @Test
    void withoutALimitEachLotGoesToTheFirstOfItsRanking() {
        List<Allotted> lots =
                allot(OptionalInt.empty(), lot("1", bid("a", 100, 80), bid("b", 100, 70)), lot("2", bid("a", 90, 80)));
        assertThat(lots).extracting(Allotted::winner).containsExactly(Optional.of("a"), Optional.of("a"));
        assertThat(lots).allSatisfy(lot -> assertThat(lot.passedOver()).isEmpty());
    }

    @Test
    void whoHasAsManyAsOneMayWinIsPassedOverAndKeepsItsPointsAndPlace() {
        LotRanking second = lot("2", bid("a", 90, 80), bid("b", 180, 80));
        List<Allotted> lots = allot(OptionalInt.of(1), lot("1", bid("a", 100, 80), bid("b", 100, 70)), second);
        assertThat(lots.get(1).winner()).contains("b");
        assertThat(lots.get(1).passedOver()).containsExactly("a");
        assertThat(lots.get(1).ranking()).isEqualTo(second.ranking());
        // the price of the bid that was passed over still sets the scale: 40 × 90 ÷ 180
        assertThat(lots.get(1).ranking().of("b").orElseThrow().priceScore()).isEqualTo(Fraction.of(20));
    }

    @Test
    void aLotThatNobodyElseBidsForGoesToNobody() {
        List<Allotted> lots =
                allot(OptionalInt.of(1), lot("1", bid("a", 100, 80)), lot("2", bid("a", 100, 80)), lot("3"));
        assertThat(lots)
                .extracting(Allotted::winner)
                .containsExactly(Optional.of("a"), Optional.empty(), Optional.empty());
    }

    @Test
    void theRuleForTiesDecidesAmongThoseWhoMayStillWin() {
        LotRanking tied = lot("2", bid("a", 100, 80), bid("b", 100, 80), bid("c", 100, 80));
        List<Allotted> lots = allot(OptionalInt.of(1), lot("1", bid("a", 100, 80)), tied);
        assertThat(lots.get(1).winner()).isEqualTo(lots.get(1).tie().map(TieBreak::winner));
        assertThat(lots.get(1).winner().orElseThrow()).isIn("b", "c");
        assertThat(lots.get(1).passedOver()).containsExactly("a");
    }

    @Test
    void eachLotIsDrawnAnew() {
        assertThat(TieBreak.Lot.of(OPENED, "ff", 1)).isNotEqualTo(TieBreak.Lot.of(OPENED, "ff", 2));
        // printf '2026-11-27T12:00:00Z\nff\n2' | sha256sum
        assertThat(TieBreak.Lot.of(OPENED, "ff", 2).ticket())
                .isEqualTo("2b467674de1fce36485532d95c96ed5ed70e1d8089544843d92b34e66304c9c9");
    }

    @Property(tries = 300)
    void nobodyWinsMoreThanTheLimitAndNobodyBetterIsLeftOut(
            @ForAll @Size(min = 1, max = 5) List<@Size(min = 1, max = 5) List<@IntRange(max = 4) Integer>> qualities,
            @ForAll @IntRange(min = 1, max = 3) int most) {
        List<Allotted> lots = LotAllocation.of(
                rankings(qualities), WEIGHTS, OptionalInt.of(most), bid -> bid, LotAllocationTest::draw);
        Map<String, Integer> won = new HashMap<>();
        for (Allotted lot : lots) {
            for (RankedBid bid : lot.ranking().bids()) {
                boolean full = won.getOrDefault(bid.id(), 0) >= most;
                boolean better = lot.winner()
                        .flatMap(lot.ranking()::of)
                        .map(winner -> bid.rank() < winner.rank())
                        .orElse(true);
                assertThat(better && !full)
                        .as(bid.id() + " could have had lot " + lot.lot())
                        .isFalse();
                assertThat(lot.passedOver().contains(bid.id()))
                        .isEqualTo(full
                                && lot.winner()
                                        .flatMap(lot.ranking()::of)
                                        .filter(winner -> bid.rank() <= winner.rank())
                                        .isPresent());
            }
            lot.winner().ifPresent(winner -> won.merge(winner, 1, Integer::sum));
        }
        assertThat(won.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(most));
    }

    @Property(tries = 300)
    void theOrderOfTheBidsChangesNothing(
            @ForAll @Size(min = 1, max = 4) List<@Size(min = 1, max = 5) List<@IntRange(max = 2) Integer>> qualities,
            @ForAll @IntRange(min = 1, max = 3) int most,
            @ForAll long order) {
        List<List<ScoredBid>> bids = bids(qualities);
        List<Optional<String>> winners = winners(bids, OptionalInt.of(most));
        bids.forEach(lot -> Collections.shuffle(lot, new Random(order)));
        assertThat(winners(bids, OptionalInt.of(most))).isEqualTo(winners);
    }

    @Property(tries = 200)
    void withoutALimitOneLotDoesNotChangeAnother(
            @ForAll @Size(min = 2, max = 4) List<@Size(min = 1, max = 5) List<@IntRange(max = 2) Integer>> qualities) {
        List<Optional<String>> all = winners(bids(qualities), OptionalInt.empty());
        List<Optional<String>> without = winners(bids(qualities).subList(0, qualities.size() - 1), OptionalInt.empty());
        assertThat(all.subList(0, without.size())).isEqualTo(without);
    }

    private static List<Optional<String>> winners(List<List<ScoredBid>> bids, OptionalInt most) {
        List<LotRanking> lots = new ArrayList<>();
        for (List<ScoredBid> lot : bids) {
            lots.add(lot(String.valueOf(lots.size() + 1), lot.toArray(ScoredBid[]::new)));
        }
        return LotAllocation.of(lots, WEIGHTS, most, bid -> bid, LotAllocationTest::draw).stream()
                .map(Allotted::winner)
                .toList();
    }

    private static List<LotRanking> rankings(List<List<Integer>> qualities) {
        List<LotRanking> lots = new ArrayList<>();
        for (List<ScoredBid> lot : bids(qualities)) {
            lots.add(lot(String.valueOf(lots.size() + 1), lot.toArray(ScoredBid[]::new)));
        }
        return lots;
    }

    /** In each lot the bids {@code bid-0}, {@code bid-1} and so on, at one price. */
    private static List<List<ScoredBid>> bids(List<List<Integer>> qualities) {
        List<List<ScoredBid>> lots = new ArrayList<>();
        for (List<Integer> lot : qualities) {
            List<ScoredBid> bids = new ArrayList<>();
            for (int quality : lot) {
                bids.add(bid("bid-" + bids.size(), 100, quality * 25));
            }
            lots.add(bids);
        }
        return lots;
    }

    private static List<Allotted> allot(OptionalInt most, LotRanking... lots) {
        return LotAllocation.of(List.of(lots), WEIGHTS, most, bid -> bid, LotAllocationTest::draw);
    }

    private static TieBreak.Lot draw(String lot, String bid) {
        return TieBreak.Lot.of(OPENED, bid, Integer.parseInt(lot));
    }

    private static ScoredBid bid(String id, int price, int quality) {
        return ScoredBid.of(id, BigDecimal.valueOf(price), BigDecimal.valueOf(quality));
    }

    private static LotRanking lot(String lot, ScoredBid... bids) {
        return new LotRanking(lot, Scoring.rank(List.of(bids), WEIGHTS, PriceFormula.RELATIVE_LOWEST));
    }
}

package org.allmende.award;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allmende.bid.BidId;
import org.allmende.evaluation.Results;
import org.allmende.evaluation.scoring.PriceFormula;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.ScoredBid;
import org.allmende.evaluation.scoring.Scoring;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.evaluation.scoring.Weighting;
import org.allmende.shared.Ids;
import org.allmende.tender.Lot;
import org.allmende.tender.LotId;
import org.allmende.tender.TenderBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WinnerRuleTest {

    private final BidId one = new BidId(Ids.next());
    private final BidId other = new BidId(Ids.next());
    private final Lot lot = TenderBuilder.aTender().draft().lots().get(0);

    @Test
    void onlyTheFirstOfTheRankingWins() {
        List<Results.LotResult> results =
                results(one, Optional.empty(), List.of(), bid(one, 100, 80), bid(other, 100, 70));
        assertThatCode(() -> WinnerRule.require(results, chosen(one))).doesNotThrowAnyException();
        assertThatThrownBy(() -> WinnerRule.require(results, chosen(other)))
                .hasMessageStartingWith("AWARD_NOT_RANK_ONE");
    }

    @Test
    void inATieTheOneThatTheRuleNames() {
        Optional<TieBreak> tie =
                Optional.of(new TieBreak(other.value().toString(), TieBreak.Step.LOT, Optional.empty()));
        List<Results.LotResult> results = results(other, tie, List.of(), bid(one, 100, 80), bid(other, 100, 80));
        assertThatThrownBy(() -> WinnerRule.require(results, chosen(one)))
                .hasMessageStartingWith("AWARD_NOT_BY_TIE_RULE");
        assertThatCode(() -> WinnerRule.require(results, chosen(other))).doesNotThrowAnyException();
    }

    @Test
    void whoHasAsManyLotsAsOneMayWinIsPassedOver() {
        List<Results.LotResult> results =
                results(other, Optional.empty(), List.of(one), bid(one, 100, 80), bid(other, 100, 70));
        assertThatThrownBy(() -> WinnerRule.require(results, chosen(one))).hasMessageStartingWith("AWARD_LOT_LIMIT");
        assertThatCode(() -> WinnerRule.require(results, chosen(other))).doesNotThrowAnyException();
    }

    @Test
    void noLotThatABidCanHaveIsLeftOut() {
        List<Results.LotResult> results = results(one, Optional.empty(), List.of(), bid(one, 100, 80));
        assertThatThrownBy(() -> WinnerRule.require(results, Map.of())).hasMessageStartingWith("AWARD_LOT_LEFT_OUT");
    }

    @Test
    void anExcludedBidNeverWins() {
        List<Results.LotResult> results =
                results(other, Optional.empty(), List.of(), bid(one, 100, 80).asExcluded(), bid(other, 300, 10));
        assertThatThrownBy(() -> WinnerRule.require(results, chosen(one))).hasMessageStartingWith("AWARD_NOT_RANK_ONE");
        List<Results.LotResult> none =
                results(null, Optional.empty(), List.of(), bid(one, 100, 80).asExcluded());
        assertThatThrownBy(() -> WinnerRule.require(none, chosen(one)))
                .hasMessageStartingWith("AWARD_NO_ADMISSIBLE_BID");
    }

    private Map<LotId, BidId> chosen(BidId bid) {
        return Map.of(lot.id(), bid);
    }

    private List<Results.LotResult> results(
            @Nullable BidId winner, Optional<TieBreak> tie, List<BidId> passedOver, ScoredBid... bids) {
        return List.of(new Results.LotResult(lot, rank(bids), Optional.ofNullable(winner), tie, passedOver));
    }

    private static ScoredBid bid(BidId id, int price, int quality) {
        return ScoredBid.of(id.value().toString(), BigDecimal.valueOf(price), BigDecimal.valueOf(quality));
    }

    private static Ranking rank(ScoredBid... bids) {
        return Scoring.rank(
                List.of(bids),
                Weighting.of(BigDecimal.valueOf(40), BigDecimal.valueOf(60)),
                PriceFormula.RELATIVE_LOWEST);
    }
}

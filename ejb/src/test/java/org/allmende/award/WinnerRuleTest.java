package org.allmende.award;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.allmende.bid.BidId;
import org.allmende.evaluation.scoring.PriceFormula;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.ScoredBid;
import org.allmende.evaluation.scoring.Scoring;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.evaluation.scoring.Weighting;
import org.allmende.shared.Ids;
import org.junit.jupiter.api.Test;

class WinnerRuleTest {

    private final BidId one = new BidId(Ids.next());
    private final BidId other = new BidId(Ids.next());

    @Test
    void onlyTheFirstOfTheRankingWins() {
        Ranking ranking = rank(bid(one, 100, 80), bid(other, 100, 70));
        assertThatCode(() -> WinnerRule.require(ranking, Optional.empty(), one)).doesNotThrowAnyException();
        assertThatThrownBy(() -> WinnerRule.require(ranking, Optional.empty(), other))
                .hasMessageStartingWith("AWARD_NOT_RANK_ONE");
    }

    @Test
    void inATieTheOneThatTheRuleNames() {
        Ranking ranking = rank(bid(one, 100, 80), bid(other, 100, 80));
        Optional<TieBreak> tie =
                Optional.of(new TieBreak(other.value().toString(), TieBreak.Step.LOT, Optional.empty()));
        assertThatThrownBy(() -> WinnerRule.require(ranking, tie, one)).hasMessageStartingWith("AWARD_NOT_BY_TIE_RULE");
        assertThatCode(() -> WinnerRule.require(ranking, tie, other)).doesNotThrowAnyException();
    }

    @Test
    void anExcludedBidNeverWins() {
        Ranking ranking = rank(bid(one, 100, 80).asExcluded(), bid(other, 300, 10));
        assertThatThrownBy(() -> WinnerRule.require(ranking, Optional.empty(), one))
                .hasMessageStartingWith("AWARD_NOT_RANK_ONE");
        Ranking none = rank(bid(one, 100, 80).asExcluded());
        assertThatThrownBy(() -> WinnerRule.require(none, Optional.empty(), one))
                .hasMessageStartingWith("AWARD_NO_ADMISSIBLE_BID");
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

package org.allmende.award;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.allmende.bid.BidId;
import org.allmende.evaluation.scoring.PriceFormula;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.ScoredBid;
import org.allmende.evaluation.scoring.Scoring;
import org.allmende.evaluation.scoring.Weighting;
import org.allmende.shared.Ids;
import org.junit.jupiter.api.Test;

class WinnerRuleTest {

    private final BidId one = new BidId(Ids.next());
    private final BidId other = new BidId(Ids.next());

    @Test
    void onlyTheFirstOfTheRankingWins() {
        Ranking ranking = rank(bid(one, 100, 80), bid(other, 100, 70));
        assertThatCode(() -> WinnerRule.require(ranking, one, null)).doesNotThrowAnyException();
        assertThatThrownBy(() -> WinnerRule.require(ranking, other, "Cheaper in the long run."))
                .hasMessageStartingWith("AWARD_NOT_RANK_ONE");
    }

    @Test
    void aTieNeedsThePublishedRule() {
        Ranking ranking = rank(bid(one, 100, 80), bid(other, 100, 80));
        assertThatThrownBy(() -> WinnerRule.require(ranking, one, " "))
                .hasMessageStartingWith("AWARD_TIE_NEEDS_REASON");
        assertThatCode(() -> WinnerRule.require(ranking, other, "Higher score for social value, notice section 7."))
                .doesNotThrowAnyException();
    }

    @Test
    void anExcludedBidNeverWins() {
        Ranking ranking = rank(bid(one, 100, 80).asExcluded(), bid(other, 300, 10));
        assertThatThrownBy(() -> WinnerRule.require(ranking, one, null)).hasMessageStartingWith("AWARD_NOT_RANK_ONE");
        Ranking none = rank(bid(one, 100, 80).asExcluded());
        assertThatThrownBy(() -> WinnerRule.require(none, one, null)).hasMessageStartingWith("AWARD_NO_ADMISSIBLE_BID");
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

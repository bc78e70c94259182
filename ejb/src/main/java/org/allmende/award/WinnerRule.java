package org.allmende.award;

import java.util.List;
import org.allmende.bid.BidId;
import org.allmende.evaluation.scoring.RankedBid;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * The most advantageous tender wins (Procurement Act 2023 s.19(1)): rank 1 among the admissible bids. Where several share it,
 * one of them, by a published rule that the decision names.
 *
 * <p>Errors: {@code AWARD_NO_ADMISSIBLE_BID}, {@code AWARD_NOT_RANK_ONE}, {@code AWARD_TIE_NEEDS_REASON}.
 */
final class WinnerRule {

    private WinnerRule() {}

    static boolean isTie(Ranking ranking) {
        return ranking.first().size() > 1;
    }

    static void require(Ranking ranking, BidId chosen, @Nullable String tieBreakReason) {
        List<RankedBid> first = ranking.first();
        if (first.isEmpty()) {
            throw new DomainProblem("AWARD_NO_ADMISSIBLE_BID");
        }
        if (first.stream().noneMatch(bid -> bid.id().equals(chosen.value().toString()))) {
            throw new DomainProblem("AWARD_NOT_RANK_ONE");
        }
        if (isTie(ranking) && (tieBreakReason == null || tieBreakReason.isBlank())) {
            throw new DomainProblem("AWARD_TIE_NEEDS_REASON");
        }
    }
}

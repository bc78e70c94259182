package org.allmende.award;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allmende.bid.BidId;
import org.allmende.evaluation.Results;
import org.allmende.evaluation.scoring.RankedBid;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.LotId;
import org.jspecify.annotations.Nullable;

/**
 * The most advantageous tender wins (Procurement Act 2023 s.19(1)): rank 1 among the admissible bids. Where several share it,
 * the one that the published rule for ties names; nobody chooses.
 *
 * <p>Errors: {@code AWARD_NO_ADMISSIBLE_BID}, {@code AWARD_NOT_RANK_ONE}, {@code AWARD_NOT_BY_TIE_RULE}, {@code
 * AWARD_LOT_LIMIT(lot)}, {@code AWARD_LOT_LEFT_OUT(lot)}.
 */
final class WinnerRule {

    private WinnerRule() {}

    /** @param chosen which bid is to get which lot; a lot that no bid can have is missing */
    static void require(List<Results.LotResult> results, Map<LotId, BidId> chosen) {
        if (results.stream().allMatch(result -> result.winner().isEmpty())) {
            throw new DomainProblem("AWARD_NO_ADMISSIBLE_BID");
        }
        results.forEach(result -> require(result, chosen.get(result.lot().id())));
    }

    private static void require(Results.LotResult result, @Nullable BidId chosen) {
        if (result.winner().equals(Optional.ofNullable(chosen))) {
            return;
        }
        if (chosen == null) {
            throw new DomainProblem("AWARD_LOT_LEFT_OUT", result.lot().number());
        }
        if (result.passedOver().contains(chosen)) {
            throw new DomainProblem("AWARD_LOT_LIMIT", result.lot().number());
        }
        boolean tied = result.tie().isPresent() && isOfItsRank(result, chosen);
        throw new DomainProblem(tied ? "AWARD_NOT_BY_TIE_RULE" : "AWARD_NOT_RANK_ONE");
    }

    private static boolean isOfItsRank(Results.LotResult result, BidId chosen) {
        return result.winner().flatMap(winner -> rank(result, winner)).equals(rank(result, chosen));
    }

    private static Optional<Integer> rank(Results.LotResult result, BidId bid) {
        return result.ranking().of(bid.value().toString()).map(RankedBid::rank);
    }
}

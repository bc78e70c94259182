package org.allmende.award;

import java.util.Optional;
import org.allmende.bid.BidId;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.shared.DomainProblem;

/**
 * The most advantageous tender wins (Procurement Act 2023 s.19(1)): rank 1 among the admissible bids. Where several share it,
 * the one that the published rule for ties names; nobody chooses.
 *
 * <p>Errors: {@code AWARD_NO_ADMISSIBLE_BID}, {@code AWARD_NOT_RANK_ONE}, {@code AWARD_NOT_BY_TIE_RULE}.
 */
final class WinnerRule {

    private WinnerRule() {}

    static void require(Ranking ranking, Optional<TieBreak> tie, BidId chosen) {
        String id = chosen.value().toString();
        if (ranking.first().isEmpty()) {
            throw new DomainProblem("AWARD_NO_ADMISSIBLE_BID");
        }
        if (ranking.first().stream().noneMatch(bid -> bid.id().equals(id))) {
            throw new DomainProblem("AWARD_NOT_RANK_ONE");
        }
        if (tie.isPresent() && !tie.get().winner().equals(id)) {
            throw new DomainProblem("AWARD_NOT_BY_TIE_RULE");
        }
    }
}

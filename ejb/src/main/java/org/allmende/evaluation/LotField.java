package org.allmende.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.ScoredBid;
import org.allmende.evaluation.scoring.Scoring;
import org.allmende.shared.Money;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Lot;
import org.allmende.tender.Tender;

/**
 * The bids that compete for one lot, and their ranking. Nothing of another lot enters: neither which lots a bid is for, nor what it
 * costs there, nor from which it is excluded.
 */
final class LotField {

    private LotField() {}

    /** What enters the computation of a bid, for whichever lot. */
    record Entrant(BidContent content, Map<CriterionId, Integer> levels, boolean admissible) {

        static final Entrant OUT = new Entrant(BidContent.EMPTY, Map.of(), false);
    }

    /** @param excluded bids that take no part in this lot, though they may in others */
    static Ranking ranking(Tender tender, Lot lot, Map<BidId, Entrant> entrants, Set<BidId> excluded) {
        List<ScoredBid> scored = new ArrayList<>();
        entrants.forEach((bid, known) -> {
            Entrant entrant = excluded.contains(bid) ? Entrant.OUT : known;
            Optional<Money> price = entrant.content().price(lot.id());
            if (entrant.admissible() && price.isEmpty()) {
                return;
            }
            BigDecimal amount = price.map(Money::amount).orElse(BigDecimal.ZERO);
            ScoredBid entered = Results.scored(bid, amount, entrant.levels(), entrant.admissible());
            BigDecimal promised = entrant.content().promised();
            scored.add(promised.signum() > 0 ? entered.promising(promised) : entered);
        });
        return Scoring.rank(scored, Results.weighting(tender.criteria()), tender.priceFormula());
    }
}

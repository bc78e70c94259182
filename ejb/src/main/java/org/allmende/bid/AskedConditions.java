package org.allmende.bid;

import java.util.List;
import org.allmende.tender.Lot;
import org.allmende.tender.ParticipationCondition;
import org.allmende.tender.Tender;

/** Which conditions of participation a bid has to answer: those that hold for all lots, and those of the lots that it bids for. */
public final class AskedConditions {

    private AskedConditions() {}

    /** In the order of the notice. */
    public static List<ParticipationCondition> of(Tender tender, BidContent content) {
        List<Integer> lots = tender.lots().stream()
                .filter(lot -> content.bidsFor(lot.id()))
                .map(Lot::number)
                .toList();
        return tender.conditions().stream()
                .filter(condition -> condition.lot().isEmpty()
                        || lots.contains(condition.lot().getAsInt()))
                .toList();
    }
}

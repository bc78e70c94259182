package org.allmende.evaluation.compliance;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.bid.BidContent;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Lot;
import org.allmende.tender.LotId;
import org.allmende.tender.Tender;

/**
 * Where something stands against a bid for some of its lots alone: only a condition of participation can, and only in lots that have
 * one of their own. In all lots that it bids for, it stands against the whole bid.
 *
 * <p>Errors: {@code COMPLIANCE_LOT_WITHOUT_CONDITION}.
 */
final class LotVerdicts {

    private LotVerdicts() {}

    static List<DecideOnBid.Verdict> of(Tender tender, BidContent content, List<DecideOnBid.Verdict> verdicts) {
        return verdicts.stream().map(verdict -> of(tender, content, verdict)).toList();
    }

    private static DecideOnBid.Verdict of(Tender tender, BidContent content, DecideOnBid.Verdict verdict) {
        if (!verdict.stands() || verdict.lots().isEmpty()) {
            return new DecideOnBid.Verdict(verdict.item(), verdict.stands(), verdict.words());
        }
        Set<LotId> tied = tied(tender, content);
        if (!verdict.item().equals(CheckItem.CONDITIONS) || !tied.containsAll(verdict.lots())) {
            throw new DomainProblem("COMPLIANCE_LOT_WITHOUT_CONDITION");
        }
        return verdict.lots().equals(wanted(tender, content))
                ? new DecideOnBid.Verdict(verdict.item(), true, verdict.words())
                : verdict;
    }

    private static Set<LotId> wanted(Tender tender, BidContent content) {
        return tender.lots().stream().map(Lot::id).filter(content::bidsFor).collect(Collectors.toSet());
    }

    /** The lots that the bid is for and that have a condition of their own. */
    static Set<LotId> tied(Tender tender, BidContent content) {
        return tender.lots().stream()
                .filter(lot -> content.bidsFor(lot.id()))
                .filter(lot -> tender.conditions().stream()
                        .anyMatch(condition -> condition.lot().orElse(0) == lot.number()))
                .map(Lot::id)
                .collect(Collectors.toSet());
    }
}

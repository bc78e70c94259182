package org.allmende.evaluation.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.evaluation.BidsOpened;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderCancelled;
import org.allmende.tender.Tenders;

/** The check of each readable bid begins with the opening, and ends where the tender is cancelled. */
@ApplicationScoped
public class BeginChecks {

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private ComplianceChecks checks;

    void onOpened(@Observes BidsOpened opened) {
        Tender tender = tenders.get(opened.tender());
        Map<BidId, BidContent> contents = bids.openedOf(tender.id()).values().stream()
                .collect(Collectors.toMap(bid -> bid.bidId(), bid -> bid.content()));
        Set<BidId> doubted = tender.priceMethod().comparesPrices() ? PriceDoubt.among(contents) : Set.of();
        CheckItem.Version rules = CheckItem.on(tender.began().orElseThrow());
        contents.keySet().stream()
                .sorted(Comparator.comparing(BidId::value))
                .forEach(bid ->
                        checks.add(new ComplianceCheck(tender.id(), bid, rules, doubted.contains(bid), opened.at())));
    }

    void onCancelled(@Observes TenderCancelled cancelled) {
        checks.ofTender(cancelled.tender()).forEach(ComplianceCheck::end);
    }
}

package org.allmende.bid;

import static org.allmende.tender.TenderBuilder.DEADLINE;
import static org.allmende.tender.TenderBuilder.DRAFTED;

import org.allmende.identity.OrganisationId;
import org.allmende.shared.Ids;
import org.allmende.tender.Tender;

/** Builds bids for tests of other capabilities. */
public final class BidBuilder {

    private BidBuilder() {}

    /** A bid in the tender that two officers have opened. */
    public static Bid anOpenedBid(Tender tender) {
        Bid bid = new Bid("AL-B-2026-0001", tender, new OrganisationId(Ids.next()), DRAFTED);
        bid.submit(tender, DEADLINE);
        bid.opened();
        return bid;
    }
}

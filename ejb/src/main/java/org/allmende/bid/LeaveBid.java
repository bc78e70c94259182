package org.allmende.bid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.bid.team.BidPartner;
import org.allmende.bid.team.BidPartnerId;
import org.allmende.bid.team.BidPartners;
import org.allmende.bid.team.PartnerNews;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/**
 * An organisation leaves a bid that it has joined, as long as bids can be changed. It reads nothing more of it; its name stays in the
 * draft as of one that has not agreed, and in a version that is sealed already, which the lead can replace or take back.
 *
 * <p>Errors: {@code BID_PARTNER_UNKNOWN}, {@code BID_PARTNER_STEP_NOT_POSSIBLE}, {@code TENDER_NOT_OPEN_FOR_BIDS}, {@code
 * TENDER_DEADLINE_PASSED(deadline)}.
 */
@Stateless
@UseCase
@Requires(Permission.SUBMIT_BID)
public class LeaveBid {

    @Inject
    private Access access;

    @Inject
    private Bids bids;

    @Inject
    private Drafts drafts;

    @Inject
    private Tenders tenders;

    @Inject
    private BidPartners partners;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private PartnerNews news;

    public void leave(BidPartnerId id) {
        BidPartner known = partners.find(id).orElseThrow(() -> new DomainProblem("BID_PARTNER_UNKNOWN"));
        Bid bid = bids.getLocked(known.bidId());
        BidPartner partner = partners.getLocked(id);
        access.to(partner.organisation());
        Tender tender = tenders.get(bid.tenderId());
        Instant now = databaseClock.now();
        Bid.requireOpen(tender, now);
        partner.end(Acting.current().requirePerson(), now);
        drafts.read(bid.id())
                .ifPresent(draft ->
                        drafts.save(bid.id(), drafts.readLocked(bid.id()).agreeing(partner.organisation(), false)));
        boolean sent = bid.status() == BidStatus.SUBMITTED;
        news.toLead(sent ? "bid.partner.left.sent" : "bid.partner.left", tender, bid, partner);
    }
}

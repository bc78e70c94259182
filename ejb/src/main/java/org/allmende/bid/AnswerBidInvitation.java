package org.allmende.bid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.allmende.bid.team.BidPartner;
import org.allmende.bid.team.BidPartnerId;
import org.allmende.bid.team.BidPartners;
import org.allmende.bid.team.PartnerNews;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/**
 * An organisation that was invited into a bid agrees to stand in it and writes there from now on, or declines. Whoever has read one
 * bid from within writes no other in the same tender: bids are each bidder's own.
 *
 * <p>Errors: {@code BID_PARTNER_UNKNOWN}, {@code BID_PARTNER_STEP_NOT_POSSIBLE}, {@code BID_PARTNER_BIDS(reference)} where it writes
 * or has sent a bid of its own, {@code BID_PARTNER_ELSEWHERE} where it has joined another, {@code BID_HAS_NO_DRAFT}, {@code
 * TENDER_NOT_OPEN_FOR_BIDS}, {@code TENDER_DEADLINE_PASSED(deadline)}.
 */
@Stateless
@UseCase
@Requires(Permission.SUBMIT_BID)
public class AnswerBidInvitation {

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

    /** Which invitation, and whether it agrees. */
    public record Command(BidPartnerId partner, boolean agrees) {}

    public void answer(Command c) {
        BidPartner asked = partners.find(c.partner()).orElseThrow(() -> new DomainProblem("BID_PARTNER_UNKNOWN"));
        Bid bid = bids.getLocked(asked.bidId());
        BidPartner partner = partners.getLocked(c.partner());
        access.to(partner.organisation());
        Tender tender = tenders.get(bid.tenderId());
        Instant now = databaseClock.now();
        Bid.requireOpen(tender, now);
        PersonId acting = Acting.current().requirePerson();
        if (c.agrees()) {
            requireFree(tender, partner.organisation());
            partner.join(acting, now);
            drafts.save(bid.id(), drafts.readLocked(bid.id()).agreeing(partner.organisation(), true));
        } else {
            partner.decline(acting, now);
        }
        news.toLead(c.agrees() ? "bid.partner.joined" : "bid.partner.declined", tender, bid, partner);
    }

    private void requireFree(Tender tender, OrganisationId organisation) {
        Optional<Bid> own = bids.of(tender.id(), organisation)
                .filter(bid -> bid.status() == BidStatus.DRAFT || bid.status() == BidStatus.SUBMITTED);
        if (own.isPresent()) {
            throw new DomainProblem("BID_PARTNER_BIDS", own.get().reference());
        }
        if (partners.hasJoined(tender.id(), organisation)) {
            throw new DomainProblem("BID_PARTNER_ELSEWHERE");
        }
    }
}

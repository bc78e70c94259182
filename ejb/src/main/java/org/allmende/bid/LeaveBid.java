package org.allmende.bid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.allmende.bid.team.BidPartner;
import org.allmende.bid.team.BidPartnerId;
import org.allmende.bid.team.BidPartners;
import org.allmende.bid.team.TeamMember;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
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
    private Organisations organisations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

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
                .ifPresent(content -> drafts.save(bid.id(), without(partner, drafts.readLocked(bid.id()))));
        notices.tellThose(
                bid.organisation(),
                Permission.SUBMIT_BID,
                Notice.of(
                                bid.status() == BidStatus.SUBMITTED ? "bid.partner.left.sent" : "bid.partner.left",
                                bid.caseId())
                        .with(
                                tender.title(),
                                organisations.get(partner.organisation()).name())
                        .linking(bid.link()));
    }

    private static BidContent without(BidPartner partner, BidContent content) {
        List<TeamMember> team = content.team().stream()
                .map(member ->
                        partner.organisation().value().equals(member.organisation()) ? member.agreeing(false) : member)
                .toList();
        return content.withTeam(team);
    }
}

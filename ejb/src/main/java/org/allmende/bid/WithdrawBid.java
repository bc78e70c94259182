package org.allmende.bid;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.bid.team.BidWorkspace;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/**
 * A bidder takes the bid back before the deadline. Its sealed versions stay sealed and are never opened.
 *
 * <p>Errors: {@code TENDER_DEADLINE_PASSED}, {@code BID_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.WITHDRAW_BID)
public class WithdrawBid {

    @Inject
    private Access access;

    @Inject
    private BidWorkspace workspace;

    @Inject
    private Bids bids;

    @Inject
    private Tenders tenders;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    @Inject
    private Event<BidWithdrawn> withdrawn;

    public void withdraw(BidId id) {
        Bid bid = bids.getLocked(id);
        access.to(bid.organisation());
        Tender tender = tenders.get(bid.tenderId());
        Instant now = databaseClock.now();
        bid.withdraw(tender, now);
        notices.tellThose(
                bid.organisation(),
                Permission.SUBMIT_BID,
                Notice.of("bid.withdrawn", bid.caseId()).with(tender.title()).linking(bid.link()));
        workspace.tellOthers(
                bid,
                Notice.of("bid.partner.withdrawn", bid.caseId())
                        .with(tender.title())
                        .linking(bid.link()));
        withdrawn.fire(new BidWithdrawn(bid.id(), bid.tenderId(), now));
    }
}

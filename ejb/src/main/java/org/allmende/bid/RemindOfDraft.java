package org.allmende.bid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;

/**
 * Points out to those who write a bid that it was never sent, at each of the {@link ReminderStages} once, on the portal's clock.
 * Nobody hears anything while a sent version counts, or once the bid was taken back on purpose.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class RemindOfDraft {

    @Inject
    private Access access;

    @Inject
    private Bids bids;

    @Inject
    private Drafts drafts;

    @Inject
    private Tenders tenders;

    @Inject
    private Documents documents;

    @Inject
    private BidReminders reminders;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    /** Gives when to come again; never where no further stage follows, or the tender takes no bids. */
    public Optional<Instant> remind(BidId id) {
        access.toProcess();
        Bid bid = bids.get(id);
        Tender tender = tenders.get(bid.tenderId());
        if (tender.status() != TenderStatus.PUBLISHED) {
            return Optional.empty();
        }
        Instant now = databaseClock.now();
        Instant deadline = tender.deadline().orElseThrow().at();
        ReminderStages.begun(deadline, now)
                .filter(hours -> bid.status() == BidStatus.DRAFT)
                .filter(hours -> reminders.claim(id, deadline, hours, now))
                .ifPresent(hours -> tell(bid, tender, deadline, hours));
        return ReminderStages.next(deadline, now);
    }

    private void tell(Bid bid, Tender tender, Instant deadline, int hours) {
        int missing = BidCheck.of(
                        tender,
                        drafts.read(bid.id()).orElse(BidContent.EMPTY),
                        documents.of(bid.id().value()))
                .findings()
                .size();
        notices.tellThose(
                bid.organisation(),
                Permission.SUBMIT_BID,
                Notice.of("bid.unsent", bid.caseId())
                        .with(tender.title(), deadline, hours, missing)
                        .linking(bid.link()));
    }
}

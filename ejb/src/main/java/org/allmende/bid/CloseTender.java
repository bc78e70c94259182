package org.allmende.bid;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.allmende.availability.Disturbances;
import org.allmende.availability.Examination;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderClosed;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;

/**
 * The process says that the deadline has passed; the database's clock decides whether it has. Counts the sealed bids and tells
 * the authors of what was never sent. A second call counts again and changes nothing. Before, it is known whether the portal was
 * there; while an officer has to decide on an outage, the tender stays as it is.
 *
 * <p>Errors: {@code TENDER_DEADLINE_NOT_REACHED(deadline)}: the timer was early, the engine tries again.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class CloseTender {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Examination examination;

    @Inject
    private Disturbances disturbances;

    @Inject
    private Event<TenderClosed> closed;

    /** Gives the number of bids that lie sealed; none where the closing waits for the decision on a disturbance. */
    public OptionalInt close(TenderId id) {
        access.toProcess();
        examination.upToDeadline(id);
        Tender tender = tenders.getLocked(id);
        List<Bid> all = bids.allOfTender(id);
        int sealed = (int)
                all.stream().filter(bid -> bid.status() == BidStatus.SUBMITTED).count();
        if (tender.status() != TenderStatus.PUBLISHED) {
            return OptionalInt.of(sealed);
        }
        if (disturbances.waitingOf(id).isPresent()) {
            return OptionalInt.empty();
        }
        Instant now = databaseClock.now();
        tender.close(now);
        all.stream().filter(bid -> bid.status() == BidStatus.DRAFT).forEach(bid -> miss(bid, tender));
        story.tell(
                StoryLine.of(tender.caseId(), tender.id(), "tender.closed")
                        .with(tender.title(), sealed)
                        .linking(tender.link()),
                organisations.get(tender.councilId()).name());
        closed.fire(new TenderClosed(id, sealed, now));
        return OptionalInt.of(sealed);
    }

    private void miss(Bid bid, Tender tender) {
        bid.missDeadline();
        notices.tellThose(
                bid.organisation(),
                Permission.SUBMIT_BID,
                Notice.of("bid.not_submitted", bid.caseId())
                        .with(tender.title())
                        .linking(bid.link()));
    }
}

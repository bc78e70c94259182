package org.allmende.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Moves the deadline of a published tender, in the transaction of whoever decides it: every clock that counts to it follows with
 * the same transaction. Whoever calls this says why, tells the story and tells the people.
 *
 * <p>Errors: {@code TENDER_NOT_OPEN_TO_CHANGE}, {@code TENDER_CHANGE_TOO_LATE(deadline)}, {@code TENDER_DEADLINE_NOT_LATER(deadline)}.
 */
@ApplicationScoped
public class TenderDeadlines {

    @Inject
    private Event<TenderDeadlineMoved> moved;

    /**
     * @param tender held by {@link Tenders#getLocked}
     * @param later the new last instant for bids
     * @param now by the database's clock
     */
    public void extend(Tender tender, Instant later, Instant now) {
        Instant before = tender.deadline().map(last -> last.at()).orElse(later);
        tender.extend(later, now);
        moved.fire(new TenderDeadlineMoved(tender.id(), before, later, now));
    }

    /** As {@link #extend}, where an officer gives everybody time back after an outage: the deadline may have passed meanwhile. */
    public void giveBack(Tender tender, Instant later, Instant now) {
        Instant before = tender.deadline().map(last -> last.at()).orElse(later);
        tender.giveBack(later);
        moved.fire(new TenderDeadlineMoved(tender.id(), before, later, now));
    }
}

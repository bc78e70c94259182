package org.allmende.bpmn.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.allmende.bid.Bid;
import org.allmende.bid.BidStarted;
import org.allmende.bid.Bids;
import org.allmende.bid.ReminderStages;
import org.allmende.bpmn.engine.Steps;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderDeadlineMoved;
import org.allmende.tender.Tenders;

/**
 * Starts {@code BidReminder.bpmn} with a bid. Its subject is the bid, so that the tender's own diagram stays the tender's. A bid
 * that is begun in the last two hours needs none.
 */
@ApplicationScoped
public class BidReminder {

    public static final String KEY = "BidReminder";
    public static final String REMIND = "Task_RemindOfDraft";
    static final String REMINDER_DUE = "Event_ReminderDue";
    public static final String END = "End_RemindersOver";

    static final String NEXT = "nextReminder";

    @Inject
    private Steps steps;

    @Inject
    private Bids bids;

    @Inject
    private Tenders tenders;

    void begun(@Observes BidStarted event) {
        Tender tender = tenders.get(event.tender());
        tender.deadline()
                .flatMap(deadline -> ReminderStages.next(deadline.at(), event.at()))
                .ifPresent(next -> start(bids.get(event.bid()), tender, next));
    }

    /** The reminders follow the new deadline; those of a bid whose last reminder is past begin anew. */
    void deadlineMoved(@Observes TenderDeadlineMoved event) {
        Tender tender = tenders.get(event.tender());
        ReminderStages.next(event.deadline(), event.at())
                .ifPresent(next -> bids.allOfTender(event.tender()).forEach(bid -> follow(bid, tender, next)));
    }

    /** Where the timer is past and the reminder is only about to be sent, the step itself finds the new deadline. */
    private void follow(Bid bid, Tender tender, Instant next) {
        if (steps.isRunning(KEY, bid.id())) {
            steps.moveTimer(KEY, bid.id(), REMINDER_DUE, Map.of(NEXT, Date.from(next)));
        } else {
            start(bid, tender, next);
        }
    }

    private void start(Bid bid, Tender tender, Instant next) {
        steps.start(
                KEY,
                bid.id(),
                Map.of(
                        "reference",
                        bid.reference(),
                        "caseId",
                        bid.caseId().value().toString(),
                        "title",
                        tender.title(),
                        NEXT,
                        Date.from(next)));
    }
}

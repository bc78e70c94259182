package org.allmende.bpmn.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.Map;
import org.allmende.bid.Bid;
import org.allmende.bid.BidStarted;
import org.allmende.bid.Bids;
import org.allmende.bid.ReminderStages;
import org.allmende.bpmn.engine.Steps;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/**
 * Starts {@code BidReminder.bpmn} with a bid. Its subject is the bid, so that the tender's own diagram stays the tender's. A bid
 * that is begun in the last two hours needs none.
 */
@ApplicationScoped
public class BidReminder {

    public static final String KEY = "BidReminder";
    public static final String REMIND = "Task_RemindOfDraft";
    public static final String END = "End_RemindersOver";

    static final String NEXT = "nextReminder";

    @Inject
    private Steps steps;

    @Inject
    private Bids bids;

    @Inject
    private Tenders tenders;

    void begun(@Observes BidStarted event) {
        Bid bid = bids.get(event.bid());
        Tender tender = tenders.get(event.tender());
        tender.deadline()
                .flatMap(deadline -> ReminderStages.next(deadline.at(), event.at()))
                .ifPresent(next -> steps.start(
                        KEY,
                        event.bid(),
                        Map.of(
                                "reference",
                                bid.reference(),
                                "caseId",
                                bid.caseId().value().toString(),
                                "title",
                                tender.title(),
                                NEXT,
                                Date.from(next))));
    }
}

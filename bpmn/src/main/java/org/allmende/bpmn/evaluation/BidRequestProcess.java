package org.allmende.bpmn.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bid.Bid;
import org.allmende.bid.Bids;
import org.allmende.bpmn.engine.Steps;
import org.allmende.evaluation.compliance.BidderAnswered;
import org.allmende.evaluation.compliance.BidderAsked;
import org.allmende.evaluation.compliance.ComplianceChecks;
import org.allmende.evaluation.compliance.HeardBidDecided;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderCancelled;
import org.allmende.tender.Tenders;

/**
 * Moves {@code BidRequest.bpmn} as the domain tells. Its subject is the check of a bid; the case is none of its variables, so that
 * nobody else who has a step in the case sees which bidder is asked.
 */
@ApplicationScoped
public class BidRequestProcess {

    public static final String KEY = "BidRequest";

    static final String ANSWER = "Task_AnswerBidRequest";
    static final String DECIDE = "Task_DecideOnBid";
    static final String TENDER_CANCELLED = "Message_RequestMoot";
    static final String DUE = "answerDue";
    static final String LATE = "answerLate";
    static final String CONSIDERED = "considered";

    @Inject
    private Steps steps;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private ComplianceChecks checks;

    void asked(@Observes BidderAsked event) {
        Tender tender = tenders.get(event.tender());
        Bid bid = bids.get(event.bid());
        Map<String, Object> variables = new HashMap<>(clock(event.due()));
        variables.put("reference", bid.reference());
        variables.put("title", tender.title());
        variables.put("councilId", tender.councilId().value().toString());
        variables.put("bidderId", bid.organisation().value().toString());
        variables.put("tenderReference", tender.reference());
        steps.start(KEY, event.check(), variables);
    }

    /** The due instant is in time: the timer announces the second after it, and the guard decides. */
    static Map<String, Object> clock(Instant due) {
        return Map.of(DUE, Date.from(due), LATE, Date.from(due.plusSeconds(1)));
    }

    void answered(@Observes BidderAnswered event) {
        steps.complete(KEY, event.check(), ANSWER, Map.of());
    }

    void decided(@Observes HeardBidDecided event) {
        steps.complete(KEY, event.check(), DECIDE, Map.of(CONSIDERED, event.considered()));
    }

    void cancelled(@Observes TenderCancelled event) {
        checks.ofTender(event.tender()).stream()
                .filter(check -> steps.isRunning(KEY, check.id()))
                .forEach(check -> steps.message(KEY, check.id(), TENDER_CANCELLED));
    }
}

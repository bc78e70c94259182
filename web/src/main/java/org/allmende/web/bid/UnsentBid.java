package org.allmende.web.bid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.allmende.bid.Bid;
import org.allmende.bid.BidStatus;
import org.allmende.bid.Drafts;
import org.allmende.bid.arrival.Arrival;
import org.allmende.bid.arrival.Arrivals;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;

/** What is said of a draft over which the deadline has passed: that it was never sent, and why. */
@Named
@RequestScoped
public class UnsentBid {

    @Inject
    private OwnBid own;

    @Inject
    private Drafts drafts;

    @Inject
    private Arrivals arrivals;

    @Inject
    private ArrivalWords words;

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    public boolean is(Bid bid) {
        return (bid.status() == BidStatus.NOT_SUBMITTED || bid.status() == BidStatus.DRAFT)
                && own.tender(bid)
                        .deadline()
                        .filter(deadline -> deadline.passed(formats.getNow()))
                        .isPresent();
    }

    public String when(Bid bid) {
        return messages.of(
                "bid.unsent.text",
                formats.deadlineZone(own.tender(bid).deadline().orElseThrow().at()),
                formats.stamp(drafts.savedAt(bid.id()).orElse(bid.startedAt())));
    }

    /** The last refusal, else what was missing; else nobody had sent it. */
    public String why(Bid bid) {
        return arrivals.lastRefusal(bid)
                .map(last -> messages.of("bid.unsent.refused", formats.stamp(last.at()), reason(last)))
                .orElseGet(() -> messages.of(
                        "bid.unsent.missing", own.check(bid).findings().size()));
    }

    private String reason(Arrival last) {
        return words.reason(last.code().orElse(""));
    }
}

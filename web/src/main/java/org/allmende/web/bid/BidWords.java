package org.allmende.web.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.allmende.bid.BidStatus;

/** How a bid's status is shown: {@code #{bidWords.kind(status)}}. */
@Named
@ApplicationScoped
public class BidWords {

    /** The form and colour that go with the word. */
    public String kind(BidStatus status) {
        return switch (status) {
            case DRAFT -> "doing";
            case SUBMITTED, OPENED -> "done";
            case WITHDRAWN, NOT_SUBMITTED -> "none";
            case INADMISSIBLE -> "bad";
        };
    }

    /** Key of the status's word. */
    public String key(BidStatus status) {
        return "bid.status." + status;
    }
}

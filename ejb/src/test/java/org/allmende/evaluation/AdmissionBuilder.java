package org.allmende.evaluation;

import java.time.Instant;
import org.allmende.bid.Bid;

/** Admissions of bids for tests of other capabilities. */
public final class AdmissionBuilder {

    private AdmissionBuilder() {}

    /** The bid takes part in the ranking. */
    public static BidAdmission admitted(Bid bid) {
        return new BidAdmission(bid.tenderId(), bid.id(), true, "", Instant.EPOCH);
    }
}

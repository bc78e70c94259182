package org.allmende.bid;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a bid stands, with every step that is possible from there.
 *
 * <p>Errors: {@code BID_STEP_NOT_POSSIBLE(from, to)}.
 */
public enum BidStatus {
    /** Being written; nothing counts yet. */
    DRAFT("invited"),
    /** A sealed version lies here and counts. */
    SUBMITTED("pending"),
    /** Taken back by the bidder before the deadline; may be written anew. */
    WITHDRAWN("withdrawn"),
    /** Two officers have opened it; the panel reads it. */
    OPENED("valid"),
    /** Opened, and not to be considered, unless two people set aside what stands against it. */
    INADMISSIBLE("disqualified"),
    /** The deadline passed over a draft. */
    NOT_SUBMITTED("withdrawn");

    private final String ocds;

    BidStatus(String ocds) {
        this.ocds = ocds;
    }

    /** The code of the OCDS bid extension's codelist {@code bidStatus}. */
    public String ocds() {
        return ocds;
    }

    /** The statuses that can follow; a submitted bid may be submitted again, which replaces it. */
    public Set<BidStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, NOT_SUBMITTED);
            case SUBMITTED -> Set.of(SUBMITTED, WITHDRAWN, OPENED, INADMISSIBLE);
            case WITHDRAWN -> Set.of(DRAFT);
            case OPENED -> Set.of(INADMISSIBLE);
            case INADMISSIBLE -> Set.of(OPENED);
            case NOT_SUBMITTED -> Set.of();
        };
    }

    BidStatus to(BidStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("BID_STEP_NOT_POSSIBLE", name(), target.name());
        }
        return target;
    }
}

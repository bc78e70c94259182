package org.allmende.bid.team;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where an organisation stands in another's bid, with every step that is possible from there.
 *
 * <p>Errors: {@code BID_PARTNER_STEP_NOT_POSSIBLE}.
 */
public enum BidPartnerStatus {
    /** The lead has invited it; it reads the invitation and nothing else. */
    INVITED,
    /** It has agreed, reads the bid and writes in it. */
    JOINED,
    /** It has said no. */
    DECLINED,
    /** It left, or the lead took it out. */
    ENDED;

    /** The statuses that can follow. */
    public Set<BidPartnerStatus> next() {
        return switch (this) {
            case INVITED -> Set.of(JOINED, DECLINED, ENDED);
            case JOINED -> Set.of(ENDED);
            case DECLINED, ENDED -> Set.of();
        };
    }

    /** Key of its name. */
    public String messageKey() {
        return "bid.partner." + name();
    }

    BidPartnerStatus to(BidPartnerStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("BID_PARTNER_STEP_NOT_POSSIBLE");
        }
        return target;
    }
}

package org.allmende.bid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.allmende.bid.team.BidWorkspace;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * A member says how many of an offered outcome the bid promises, where the price formula divides by it.
 *
 * <p>Errors: {@code BID_PROMISE_NOT_POSITIVE}, {@code BID_PROMISE_TOO_FINE}, {@code BID_OUTCOME_UNKNOWN}, {@code
 * BID_HAS_NO_DRAFT}.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_BID)
public class PromiseOutcome {

    private static final BigDecimal MOST = BigDecimal.TEN.pow(9);
    private static final int PLACES = 4;

    @Inject
    private Access access;

    @Inject
    private BidWorkspace workspace;

    @Inject
    private Bids bids;

    @Inject
    private Drafts drafts;

    @Inject
    private Tenders tenders;

    /**
     * @param outcome a row of the tender's rate card
     * @param count in its unit; null takes the promise back
     */
    public record Command(BidId bid, UUID outcome, @Nullable BigDecimal count) {}

    /** Gives the time of saving. */
    public Instant promise(Command c) {
        Bid bid = bids.get(c.bid());
        access.toAnyOf(workspace.of(bid));
        Bid.requirePriced(tenders.get(bid.tenderId()));
        if (tenders.get(bid.tenderId()).outcomes().stream()
                .noneMatch(offer -> offer.id().equals(c.outcome()))) {
            throw new DomainProblem("BID_OUTCOME_UNKNOWN");
        }
        BigDecimal count = c.count();
        if (count != null) {
            require(count);
        }
        return drafts.save(c.bid(), drafts.readLocked(c.bid()).withPromise(c.outcome(), count));
    }

    /** {@code BID_PROMISE_NOT_POSITIVE}, {@code BID_PROMISE_TOO_FINE}. */
    public static void require(BigDecimal count) {
        if (count.signum() <= 0 || count.compareTo(MOST) > 0) {
            throw new DomainProblem("BID_PROMISE_NOT_POSITIVE");
        }
        if (count.stripTrailingZeros().scale() > PLACES) {
            throw new DomainProblem("BID_PROMISE_TOO_FINE");
        }
    }
}

package org.allmende.bid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.allmende.bid.team.BidWorkspace;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.tender.Lot;
import org.allmende.tender.LotId;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * A member sets the price for a lot, or leaves the lot out.
 *
 * <p>Errors: {@code BID_PRICE_NOT_POSITIVE}, {@code BID_LOT_UNKNOWN}, {@code BID_LOT_HAS_TABLE}, {@code BID_WITHOUT_PRICE}, {@code
 * BID_HAS_NO_DRAFT}.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_BID)
public class SetPrice {

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
     * @param price pounds with VAT over the whole term; null does not bid for the lot
     */
    public record Command(BidId bid, LotId lot, @Nullable Money price) {}

    /** Gives the time of saving. */
    public Instant set(Command c) {
        Bid bid = bids.get(c.bid());
        access.toAnyOf(workspace.of(bid));
        Bid.requirePriced(tenders.get(bid.tenderId()));
        Money price = c.price();
        if (price != null) {
            requirePositive(price);
        }
        Lot lot = tenders.get(bid.tenderId()).lot(c.lot()).orElseThrow(() -> new DomainProblem("BID_LOT_UNKNOWN"));
        if (lot.hasTable()) {
            throw new DomainProblem("BID_LOT_HAS_TABLE");
        }
        BidContent content = drafts.readLocked(c.bid());
        Map<UUID, Money> prices = new HashMap<>(content.prices());
        if (price == null) {
            prices.remove(c.lot().value());
        } else {
            prices.put(c.lot().value(), price);
        }
        return drafts.save(c.bid(), content.withPrices(prices));
    }

    /** {@code BID_PRICE_NOT_POSITIVE}. */
    public static void requirePositive(Money price) {
        if (price.isNegative() || price.isZero()) {
            throw new DomainProblem("BID_PRICE_NOT_POSITIVE");
        }
    }
}

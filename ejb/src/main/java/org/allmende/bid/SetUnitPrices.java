package org.allmende.bid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.bid.team.BidWorkspace;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Lot;
import org.allmende.tender.LotId;
import org.allmende.tender.PriceLine;
import org.allmende.tender.PriceTable;
import org.allmende.tender.Tenders;

/**
 * A member fills in a lot's price table; the lot's price follows. While a line has no price, the lot has none; without any, the bid
 * leaves the lot out.
 *
 * <p>Errors: {@code BID_LOT_UNKNOWN}, {@code BID_LINE_UNKNOWN}, {@code BID_PRICE_NOT_POSITIVE}, {@code BID_WITHOUT_PRICE}, {@code
 * BID_HAS_NO_DRAFT}, and those of
 * {@link PriceTable}.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_BID)
public class SetUnitPrices {

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

    /** @param pounds with VAT for one unit, by the ids of the lines; lines that are not named have no price */
    public record Command(BidId bid, LotId lot, Map<UUID, BigDecimal> pounds) {

        public Command {
            pounds = Map.copyOf(pounds);
        }
    }

    /** Gives the time of saving. */
    public Instant set(Command c) {
        Bid bid = bids.get(c.bid());
        access.toAnyOf(workspace.of(bid));
        Bid.requirePriced(tenders.get(bid.tenderId()));
        Lot lot = tenders.get(bid.tenderId()).lot(c.lot()).orElseThrow(() -> new DomainProblem("BID_LOT_UNKNOWN"));
        Set<UUID> lines = lot.lines().stream().map(PriceLine::id).collect(Collectors.toSet());
        if (lines.isEmpty() || !lines.containsAll(c.pounds().keySet())) {
            throw new DomainProblem("BID_LINE_UNKNOWN");
        }
        c.pounds().values().forEach(PriceTable::requireUnitPrice);
        PriceTable.total(lot.lines(), c.pounds()).ifPresent(SetPrice::requirePositive);
        return drafts.save(c.bid(), drafts.readLocked(c.bid()).withUnitPrices(lot, c.pounds()));
    }
}

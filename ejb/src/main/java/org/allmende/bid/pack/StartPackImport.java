package org.allmende.bid.pack;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.BidShelf;
import org.allmende.bid.Bids;
import org.allmende.bid.team.BidWorkspace;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * A member makes room for a pack that comes back. There is one at a time: who comes second goes on with it.
 *
 * <p>Errors: {@code BID_HAS_NO_DRAFT}, {@code TENDER_DEADLINE_PASSED(deadline)}, {@code TENDER_NOT_OPEN_FOR_BIDS}.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_BID)
public class StartPackImport {

    @Inject
    private Access access;

    @Inject
    private BidWorkspace workspace;

    @Inject
    private Bids bids;

    @Inject
    private BidShelf shelf;

    @Inject
    private BidPacks packs;

    @Inject
    private DatabaseClock databaseClock;

    /** For which bid. */
    public record Command(BidId bid) {}

    public BidPackId start(Command c) {
        Bid bid = bids.get(c.bid());
        access.toAnyOf(workspace.of(bid));
        shelf.demandWrite(c.bid().value());
        return packs.of(c.bid()).map(BidPack::id).orElseGet(() -> {
            BidPack pack = new BidPack(c.bid(), databaseClock.now());
            packs.add(pack);
            return pack.id();
        });
    }
}

package org.allmende.bid.pack;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.bid.Bids;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/** A member gives a pack up that came back; the bid stays as it is. */
@Stateless
@UseCase
@Requires(Permission.DRAFT_BID)
public class DiscardPack {

    @Inject
    private Access access;

    @Inject
    private Bids bids;

    @Inject
    private BidPacks packs;

    /** Which pack. */
    public record Command(BidPackId pack) {}

    public void discard(Command c) {
        BidPack pack = packs.getLocked(c.pack());
        access.to(bids.get(pack.bidId()).organisation());
        packs.end(pack);
    }
}

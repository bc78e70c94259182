package org.allmende.bid.pack;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.shared.Ids;

/** The place for a pack that comes back: one for each bid, gone once its member has chosen. */
@Entity
@Table(name = "bid_pack")
public class BidPack {

    @Id
    private UUID id;

    @Column(name = "bid_id")
    private UUID bid;

    @Column(name = "started_at")
    private Instant startedAt;

    @SuppressWarnings("NullAway.Init")
    protected BidPack() {}

    BidPack(BidId bid, Instant now) {
        this.id = Ids.next();
        this.bid = bid.value();
        this.startedAt = now;
    }

    public BidPackId id() {
        return new BidPackId(id);
    }

    public BidId bidId() {
        return new BidId(bid);
    }

    public Instant startedAt() {
        return startedAt;
    }
}

package org.allmende.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The readable content of a bid after two officers have opened it. */
@Entity
@Table(name = "opened_bid")
public class OpenedBid {

    @Id
    @Column(name = "bid_id")
    private UUID bid;

    @Convert(converter = BidContentJson.class)
    private BidContent content;

    @Column(name = "opened_at")
    private Instant openedAt;

    @SuppressWarnings("NullAway.Init")
    protected OpenedBid() {}

    OpenedBid(BidId bid, BidContent content, Instant now) {
        this.bid = bid.value();
        this.content = content;
        this.openedAt = now;
    }

    public BidId bidId() {
        return new BidId(bid);
    }

    public BidContent content() {
        return content;
    }

    public Instant openedAt() {
        return openedAt;
    }
}

package org.allmende.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The working copy of a bid, encrypted at rest under the server's key; gone after submission. */
@Entity
@Table(name = "bid_draft")
class BidDraft {

    @Id
    @Column(name = "bid_id")
    private UUID bid;

    private byte[] content;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected BidDraft() {}

    BidDraft(BidId bid, byte[] content, Instant now) {
        this.bid = bid.value();
        this.content = content;
        this.savedAt = now;
    }

    byte[] content() {
        return content;
    }

    Instant savedAt() {
        return savedAt;
    }

    void save(byte[] newContent, Instant now) {
        content = newContent;
        savedAt = now;
    }
}

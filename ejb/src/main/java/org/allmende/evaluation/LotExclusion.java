package org.allmende.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;
import org.allmende.tender.LotId;
import org.allmende.tender.TenderId;

/**
 * A bid takes no part in one lot, because its bidder does not satisfy a condition of participation that holds for that lot alone
 * (Procurement Act 2023 s.19(3)(a)); in the others it does. Decided by its check, after the bidder was heard.
 */
@Entity
@Table(name = "lot_exclusion")
public class LotExclusion {

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    @Column(name = "bid_id")
    private UUID bid;

    @Column(name = "lot_id")
    private UUID lot;

    private String reason;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected LotExclusion() {}

    LotExclusion(TenderId tender, BidId bid, LotId lot, String reason, PersonId officer, Instant now) {
        this.id = Ids.next();
        this.tender = tender.value();
        this.bid = bid.value();
        this.lot = lot.value();
        this.reason = reason.strip();
        this.decidedBy = officer.value();
        this.decidedAt = now;
    }

    public BidId bidId() {
        return new BidId(bid);
    }

    public LotId lotId() {
        return new LotId(lot);
    }

    /** As the bidder reads it. */
    public String reason() {
        return reason;
    }
}

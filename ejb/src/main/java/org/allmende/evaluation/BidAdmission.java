package org.allmende.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;

/**
 * Whether a bid takes part in the ranking, and if not, why (Procurement Act 2023 s.19(3)).
 *
 * <p>Errors: {@code INADMISSIBLE_NEEDS_REASON}.
 */
@Entity
@Table(name = "bid_admission")
public class BidAdmission {

    @Id
    @Column(name = "bid_id")
    private UUID bid;

    @Column(name = "tender_id")
    private UUID tender;

    private boolean admissible;

    private String reason;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected BidAdmission() {}

    BidAdmission(TenderId tender, BidId bid, boolean admissible, String reason, Instant now) {
        this.tender = tender.value();
        this.bid = bid.value();
        write(admissible, reason, now);
    }

    final void write(boolean newAdmissible, String newReason, Instant now) {
        if (!newAdmissible && newReason.isBlank()) {
            throw new DomainProblem("INADMISSIBLE_NEEDS_REASON");
        }
        admissible = newAdmissible;
        reason = newAdmissible ? "" : newReason.strip();
        savedAt = now;
    }

    public BidId bidId() {
        return new BidId(bid);
    }

    public boolean isAdmissible() {
        return admissible;
    }

    /** Why it is not; empty where it is. */
    public String reason() {
        return reason;
    }
}

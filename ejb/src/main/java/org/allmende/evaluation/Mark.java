package org.allmende.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.shared.Ids;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionId;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * A level with its reason for one criterion of one bid, whoever gives it. Saved as it is typed, so either may be missing until
 * it is made final.
 */
@MappedSuperclass
public abstract class Mark {

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    @Column(name = "bid_id")
    private UUID bid;

    @Column(name = "criterion_id")
    private UUID criterion;

    @Column(name = "level")
    private @Nullable Integer level;

    private String reason;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Mark() {}

    Mark(TenderId tender, BidId bid, CriterionId criterion, Instant now) {
        this.id = Ids.next();
        this.tender = tender.value();
        this.bid = bid.value();
        this.criterion = criterion.value();
        this.reason = "";
        this.savedAt = now;
    }

    /** Writes what is typed so far. */
    void write(@Nullable Integer newLevel, String newReason, Instant now) {
        level = ScoreRules.inScale(newLevel);
        reason = newReason.strip();
        savedAt = now;
    }

    /** Refuses unless level and reason are there, and the reason says more than the scale. */
    void requireComplete(Criterion asked) {
        ScoreRules.requireComplete(asked, level, reason);
    }

    public BidId bidId() {
        return new BidId(bid);
    }

    public CriterionId criterionId() {
        return new CriterionId(criterion);
    }

    /** From 0 to 5; empty as long as none is chosen. */
    public OptionalInt level() {
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    public String reason() {
        return reason;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** What the next save has to name. */
    public long version() {
        return version;
    }
}

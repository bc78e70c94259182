package org.allmende.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.shared.Ids;
import org.allmende.tender.CriterionId;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * The level that the panel agreed on for one criterion of one bid, with a reason of its own. Never an average (Bromcom v
 * United Learning Trust [2022] EWHC 3262): nothing computes it.
 */
@Entity
@Table(name = "consensus_score")
public class ConsensusScore {

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
    protected ConsensusScore() {}

    ConsensusScore(TenderId tender, BidId bid, CriterionId criterion, Instant now) {
        this.id = Ids.next();
        this.tender = tender.value();
        this.bid = bid.value();
        this.criterion = criterion.value();
        this.reason = "";
        this.savedAt = now;
    }

    void write(@Nullable Integer newLevel, String newReason, Instant now) {
        level = ScoreRules.inScale(newLevel);
        reason = newReason.strip();
        savedAt = now;
    }

    public BidId bidId() {
        return new BidId(bid);
    }

    public CriterionId criterionId() {
        return new CriterionId(criterion);
    }

    /** From 0 to 5; empty as long as the panel has not agreed. */
    public OptionalInt level() {
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    public String reason() {
        return reason;
    }

    public Instant savedAt() {
        return savedAt;
    }
}

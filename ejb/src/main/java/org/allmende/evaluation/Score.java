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
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.tender.CriterionId;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * One evaluator's level and reason for one criterion of one bid. Saved as it is typed, so it may be incomplete until the
 * scores are locked; immutable afterwards (a trigger guards it too). Nobody else reads it before moderation.
 *
 * <p>Errors: {@code SCORE_CHANGED_ELSEWHERE} for a save that builds on an older one.
 */
@Entity
@Table(name = "score")
public class Score {

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    @Column(name = "evaluator_id")
    private UUID evaluator;

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
    protected Score() {}

    Score(TenderId tender, PersonId evaluator, BidId bid, CriterionId criterion, Instant now) {
        this.id = Ids.next();
        this.tender = tender.value();
        this.evaluator = evaluator.value();
        this.bid = bid.value();
        this.criterion = criterion.value();
        this.reason = "";
        this.savedAt = now;
    }

    /** Writes what is typed so far, on top of the save that the page had read. */
    void write(@Nullable Integer newLevel, String newReason, long readVersion, Instant now) {
        if (readVersion != version) {
            throw new DomainProblem("SCORE_CHANGED_ELSEWHERE");
        }
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

    public PersonId evaluator() {
        return new PersonId(evaluator);
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

package org.allmende.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * One more bid for an evaluator who had locked all scores: it was left out then and takes part now. As long as it is open, all
 * scores of the tender are blind again.
 *
 * <p>Errors: {@code SCORES_LOCKED}.
 */
@Entity
@Table(name = "score_turn")
public class ScoreTurn {

    @Id
    private UUID id;

    @Column(name = "override_id")
    private UUID cause;

    @Column(name = "tender_id")
    private UUID tender;

    @Column(name = "bid_id")
    private UUID bid;

    @Column(name = "evaluator_id")
    private UUID evaluator;

    @Column(name = "locked_at")
    private @Nullable Instant lockedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ScoreTurn() {}

    ScoreTurn(UUID cause, TenderId tender, BidId bid, PersonId evaluator) {
        this.id = Ids.next();
        this.cause = cause;
        this.tender = tender.value();
        this.bid = bid.value();
        this.evaluator = evaluator.value();
    }

    void lock(Instant now) {
        if (lockedAt != null) {
            throw new DomainProblem("SCORES_LOCKED");
        }
        lockedAt = now;
    }

    /** The override that opened it. */
    public UUID cause() {
        return cause;
    }

    public BidId bidId() {
        return new BidId(bid);
    }

    public PersonId evaluator() {
        return new PersonId(evaluator);
    }
}

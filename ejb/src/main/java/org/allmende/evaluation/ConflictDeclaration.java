package org.allmende.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.tender.TenderId;

/**
 * What an evaluator declared about one bidder before seeing any bid (Procurement Act 2023 ss.81-83). Never changed; a
 * conflict closes that bid to the evaluator.
 *
 * <p>Errors: {@code CONFLICT_NEEDS_EXPLANATION}.
 */
@Entity
@Table(name = "conflict_declaration")
public class ConflictDeclaration {

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    @Column(name = "evaluator_id")
    private UUID evaluator;

    @Column(name = "bid_id")
    private UUID bid;

    private boolean conflicted;

    private String explanation;

    @Column(name = "declared_at")
    private Instant declaredAt;

    @SuppressWarnings("NullAway.Init")
    protected ConflictDeclaration() {}

    ConflictDeclaration(TenderId tender, PersonId evaluator, DeclareConflicts.Entry entry, Instant now) {
        if (entry.conflicted() && entry.explanation().isBlank()) {
            throw new DomainProblem("CONFLICT_NEEDS_EXPLANATION");
        }
        this.id = Ids.next();
        this.tender = tender.value();
        this.evaluator = evaluator.value();
        this.bid = entry.bid().value();
        this.conflicted = entry.conflicted();
        this.explanation = entry.explanation().strip();
        this.declaredAt = now;
    }

    public TenderId tenderId() {
        return new TenderId(tender);
    }

    public PersonId evaluator() {
        return new PersonId(evaluator);
    }

    public BidId bidId() {
        return new BidId(bid);
    }

    /** Whether there is an actual, potential or perceived conflict of interest. */
    public boolean isConflicted() {
        return conflicted;
    }

    /** What the conflict is; empty where there is none. */
    public String explanation() {
        return explanation;
    }

    public Instant declaredAt() {
        return declaredAt;
    }
}

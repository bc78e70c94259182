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
import org.allmende.tender.CriterionId;
import org.allmende.tender.TenderId;

/**
 * An evaluator does not share a level that the panel agreed on, and says why. It changes no score and blocks nothing: it stands
 * on the record, where whoever decides, audits or judges finds it. Never rewritten; who changes their mind says so in another.
 *
 * <p>Error: {@code DISSENT_NEEDS_REASON}.
 */
@Entity
@Table(name = "dissent")
public class Dissent {

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    @Column(name = "bid_id")
    private UUID bid;

    @Column(name = "criterion_id")
    private UUID criterion;

    @Column(name = "evaluator_id")
    private UUID evaluator;

    @Column(name = "agreed_level")
    private int agreedLevel;

    private String reason;

    @Column(name = "stated_at")
    private Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected Dissent() {}

    Dissent(
            TenderId tender,
            BidId bid,
            CriterionId criterion,
            PersonId evaluator,
            int agreedLevel,
            String reason,
            Instant now) {
        if (reason.isBlank()) {
            throw new DomainProblem("DISSENT_NEEDS_REASON");
        }
        this.id = Ids.next();
        this.tender = tender.value();
        this.bid = bid.value();
        this.criterion = criterion.value();
        this.evaluator = evaluator.value();
        this.agreedLevel = agreedLevel;
        this.reason = reason.strip();
        this.statedAt = now;
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

    /** The agreed level, from 0 to 5, that it was stated against. */
    public int agreedLevel() {
        return agreedLevel;
    }

    public String reason() {
        return reason;
    }

    public Instant statedAt() {
        return statedAt;
    }
}

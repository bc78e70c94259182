package org.allmende.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;

/** One verifier's verdict on a report, with the reason; final. */
@Entity
@Table(name = "milestone_verification")
public class Verification {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "report_id")
    private MilestoneReport report;

    @Enumerated(EnumType.STRING)
    private Verifier verifier;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column
    private long quantity;

    @Column
    private String reason;

    @Column(name = "verified_by")
    private UUID by;

    @Column(name = "verified_at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Verification() {}

    Verification(MilestoneReport report, Verifier verifier, Opinion opinion, PersonId by, Instant now) {
        this.id = Ids.next();
        this.report = report;
        this.verifier = verifier;
        this.verdict = opinion.verdict();
        this.quantity = opinion.verdict() == Verdict.CONFIRMED ? opinion.quantity() : 0;
        this.reason = opinion.reason().strip();
        this.by = by.value();
        this.at = now;
    }

    public Verifier verifier() {
        return verifier;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** Outcomes confirmed; 0 where the report is returned. */
    public long quantity() {
        return quantity;
    }

    public String reason() {
        return reason;
    }

    public PersonId by() {
        return new PersonId(by);
    }

    public Instant at() {
        return at;
    }
}

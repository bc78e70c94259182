package org.allmende.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.tender.TenderId;

/** The panel's result is recorded: from here on no final score and no admission changes. */
@Entity
@Table(name = "consensus")
public class Consensus {

    @Id
    @Column(name = "tender_id")
    private UUID tender;

    @Column(name = "moderator_id")
    private UUID moderator;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "admissible_count")
    private int admissibleCount;

    @SuppressWarnings("NullAway.Init")
    protected Consensus() {}

    Consensus(TenderId tender, PersonId moderator, int admissibleCount, Instant now) {
        this.tender = tender.value();
        this.moderator = moderator.value();
        this.admissibleCount = admissibleCount;
        this.recordedAt = now;
    }

    public TenderId tenderId() {
        return new TenderId(tender);
    }

    public PersonId moderator() {
        return new PersonId(moderator);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public int admissibleCount() {
        return admissibleCount;
    }
}

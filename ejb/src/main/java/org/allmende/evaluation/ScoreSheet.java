package org.allmende.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;
import org.allmende.tender.TenderId;

/** The mark that an evaluator has locked all scores of a tender. */
@Entity
@Table(name = "score_sheet")
public class ScoreSheet {

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    @Column(name = "evaluator_id")
    private UUID evaluator;

    @Column(name = "locked_at")
    private Instant lockedAt;

    @SuppressWarnings("NullAway.Init")
    protected ScoreSheet() {}

    ScoreSheet(TenderId tender, PersonId evaluator, Instant now) {
        this.id = Ids.next();
        this.tender = tender.value();
        this.evaluator = evaluator.value();
        this.lockedAt = now;
    }

    public TenderId tenderId() {
        return new TenderId(tender);
    }

    public PersonId evaluator() {
        return new PersonId(evaluator);
    }

    public Instant lockedAt() {
        return lockedAt;
    }
}

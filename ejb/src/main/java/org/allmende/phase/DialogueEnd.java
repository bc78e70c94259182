package org.allmende.phase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.tender.TenderId;

/** That the council has ended the dialogue of a tender: final tenders are prepared. */
@Entity
@Table(name = "dialogue_end")
public class DialogueEnd {

    @Id
    @Column(name = "tender_id")
    private UUID tender;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private UUID endedBy;

    @SuppressWarnings("NullAway.Init")
    protected DialogueEnd() {}

    DialogueEnd(TenderId tender, PersonId officer, Instant now) {
        this.tender = tender.value();
        this.endedAt = now;
        this.endedBy = officer.value();
    }

    public TenderId tenderId() {
        return new TenderId(tender);
    }

    public Instant endedAt() {
        return endedAt;
    }

    public PersonId endedBy() {
        return new PersonId(endedBy);
    }
}

package org.allmende.challenge.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.allmende.challenge.EoiId;
import org.allmende.identity.PersonId;

/**
 * How the procurement itself might improve the wellbeing of the area, considered when it is prepared: Localism Act 2011 s.83(9),
 * so far as procurement law allows (s.83(10)). Public; may be written anew until the tender is published.
 *
 * <p>Errors: those of {@link Wellbeing}.
 */
@Entity
@Table(name = "procurement_wellbeing")
public class ProcurementWellbeing {

    @Id
    @Column(name = "eoi_id")
    private UUID eoi;

    private String social;

    private String economic;

    private String environmental;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_by_name")
    private String recordedByName;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ProcurementWellbeing() {}

    ProcurementWellbeing(EoiId eoi, Wellbeing words, PersonId officer, String name, Instant now) {
        this.eoi = eoi.value();
        record(words, officer, name, now);
    }

    final void record(Wellbeing words, PersonId officer, String name, Instant now) {
        words.requireConsidered();
        social = words.social();
        economic = words.economic();
        environmental = words.environmental();
        recordedBy = officer.value();
        recordedByName = name;
        recordedAt = now;
    }

    public EoiId eoi() {
        return new EoiId(eoi);
    }

    public Wellbeing words() {
        return new Wellbeing(social, economic, environmental);
    }

    public PersonId recordedBy() {
        return new PersonId(recordedBy);
    }

    public String recordedByName() {
        return recordedByName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}

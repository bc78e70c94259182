package org.allmende.challenge.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.calendar.ClockRule;
import org.allmende.challenge.EoiId;
import org.allmende.shared.Ids;

/** That a stage of a clock was told; once for each. */
@Entity
@Table(name = "eoi_clock_told")
public class ClockTold {

    @Id
    private UUID id;

    @Column(name = "eoi_id")
    private UUID eoi;

    @Enumerated(EnumType.STRING)
    private ClockRule clock;

    @Enumerated(EnumType.STRING)
    private ClockStage stage;

    @Column(name = "told_at")
    private Instant toldAt;

    @SuppressWarnings("NullAway.Init")
    protected ClockTold() {}

    ClockTold(EoiId eoi, ClockRule clock, ClockStage stage, Instant now) {
        this.id = Ids.next();
        this.eoi = eoi.value();
        this.clock = clock;
        this.stage = stage;
        this.toldAt = now;
    }

    public ClockRule clock() {
        return clock;
    }

    public ClockStage stage() {
        return stage;
    }

    public Instant toldAt() {
        return toldAt;
    }
}

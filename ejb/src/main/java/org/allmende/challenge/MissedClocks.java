package org.allmende.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.allmende.calendar.ClockRule;
import org.jspecify.annotations.Nullable;

/** Which of the council's clocks for an expression of interest ran out unanswered, and when that was noted. */
@Embeddable
public class MissedClocks {

    @Column(name = "timing_overdue_at")
    private @Nullable Instant timing;

    @Column(name = "decision_overdue_at")
    private @Nullable Instant decision;

    @Column(name = "procurement_overdue_at")
    private @Nullable Instant procurement;

    protected MissedClocks() {}

    void note(ClockRule clock, Instant now) {
        switch (clock) {
            case EOI_TIMING_NOTICE -> timing = now;
            case EOI_DECISION -> decision = now;
            case EOI_PROCUREMENT_START -> procurement = now;
            default -> throw new IllegalArgumentException(clock + " is no clock of an expression of interest");
        }
    }

    Optional<Instant> at(ClockRule clock) {
        return Optional.ofNullable(
                switch (clock) {
                    case EOI_TIMING_NOTICE -> timing;
                    case EOI_DECISION -> decision;
                    case EOI_PROCUREMENT_START -> procurement;
                    default -> null;
                });
    }
}

package org.allmende.outcome.spotcheck;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.outcome.Verifier;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * Whether one seat found a drawn result confirmed; it may be changed until that seat's verdict.
 *
 * <p>Errors: {@code SPOT_CHECK_NEEDS_WORDS(number)}.
 */
@Entity
@Table(name = "spot_check_tick")
@IdClass(SpotCheckTick.Key.class)
public class SpotCheckTick {

    @Id
    @Column(name = "report_id")
    private UUID report;

    @Id
    private int number;

    @Id
    @Enumerated(EnumType.STRING)
    private Verifier verifier;

    @Column
    private boolean confirmed;

    @Column
    private String words;

    @Column(name = "ticked_by")
    private UUID by;

    @Column(name = "ticked_at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected SpotCheckTick() {}

    SpotCheckTick(UUID report, Verifier verifier, Tick tick, PersonId by, Instant now) {
        this.report = report;
        this.number = tick.number();
        this.verifier = verifier;
        write(tick, by, now);
    }

    void write(Tick tick, PersonId person, Instant now) {
        if (!tick.confirmed() && tick.words().isBlank()) {
            throw new DomainProblem("SPOT_CHECK_NEEDS_WORDS", number);
        }
        confirmed = tick.confirmed();
        words = tick.words().strip();
        by = person.value();
        at = now;
    }

    boolean says(Tick tick) {
        return confirmed == tick.confirmed() && words.equals(tick.words().strip());
    }

    public int number() {
        return number;
    }

    public Verifier verifier() {
        return verifier;
    }

    public boolean confirmed() {
        return confirmed;
    }

    public String words() {
        return words;
    }

    public PersonId by() {
        return new PersonId(by);
    }

    public Instant at() {
        return at;
    }

    /** Of which report, which result, for whom. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID report;
        private int number;
        private Verifier verifier;

        @SuppressWarnings("NullAway.Init")
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && number == key.number
                    && verifier == key.verifier
                    && Objects.equals(report, key.report);
        }

        @Override
        public int hashCode() {
            return Objects.hash(report, number, verifier);
        }
    }
}

package org.allmende.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time in which no beat came, longer than {@link Beats#GAP}: from the last good beat to the first good one. */
@Entity
@Table(name = "portal_outage")
public class Outage {

    @Id
    private UUID id;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "examined_at")
    private @Nullable Instant examinedAt;

    @SuppressWarnings("NullAway.Init")
    protected Outage() {}

    /** Open tenders that it touches have been found. */
    void examined(Instant now) {
        examinedAt = now;
    }

    boolean isExamined() {
        return examinedAt != null;
    }

    /** The last good beat before it. */
    public Instant from() {
        return from;
    }

    /** The first good beat after it. */
    public Instant until() {
        return until;
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    /** How much of it lies between two instants; empty where nothing does. */
    public Optional<Duration> within(Instant first, Instant last) {
        Instant begin = from.isAfter(first) ? from : first;
        Instant end = until.isBefore(last) ? until : last;
        return end.isAfter(begin) ? Optional.of(Duration.between(begin, end)) : Optional.empty();
    }
}

package org.allmende.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.DisturbanceTiming;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * The portal was not there shortly before a tender's deadline: what was measured, the equal extension that the portal's own rule
 * proposes, and what a named officer decided. While it waits, the tender is not closed.
 *
 * <p>Errors: {@code DISTURBANCE_CLOSED}, {@code DISTURBANCE_TENDER_NOT_OPEN}, {@code DISTURBANCE_PROPOSAL_CHANGED(proposal)}, {@code
 * DISTURBANCE_TOO_SOON(least)}, {@code DISTURBANCE_REASONS_LENGTH(least, most)}.
 */
@Entity
@Table(name = "disturbance")
public class Disturbance {

    static final int SHORTEST_REASONS = 20;
    static final int LONGEST_REASONS = 4_000;

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    private int number;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "lost_seconds")
    private long lostSeconds;

    private Instant deadline;

    private Instant proposed;

    @Column(name = "found_at")
    private Instant foundAt;

    private Instant due;

    @Enumerated(EnumType.STRING)
    private DisturbanceStatus status;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_by_name")
    private @Nullable String decidedByName;

    @Column(name = "new_deadline")
    private @Nullable Instant newDeadline;

    private @Nullable String reasons;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Disturbance() {}

    /**
     * @param about an open tender that the outage {@linkplain DisturbanceTiming#touches touches}
     * @param number from 1 in each tender
     */
    Disturbance(Tender about, int number, Outage outage, WorkingDays calendar, Instant now) {
        this.id = Ids.next();
        this.tender = about.id().value();
        this.number = number;
        this.from = outage.from();
        this.until = outage.until();
        this.lostSeconds = lostIn(about, outage);
        this.deadline = deadlineOf(about).at();
        this.foundAt = now;
        this.due = DisturbanceTiming.decision(now, calendar).at();
        this.status = DisturbanceStatus.WAITING;
        this.proposed = proposal(about, calendar, now);
    }

    /** Another outage before anybody has decided: the time lost is that of both. */
    void add(Tender about, Outage outage, WorkingDays calendar, Instant now) {
        until = outage.until().isAfter(until) ? outage.until() : until;
        from = outage.from().isBefore(from) ? outage.from() : from;
        lostSeconds += lostIn(about, outage);
        proposed = proposal(about, calendar, now);
    }

    private static long lostIn(Tender about, Outage outage) {
        Duration lost = outage.within(
                        about.publishedAt().orElseThrow(), deadlineOf(about).at())
                .orElse(Duration.ZERO);
        return Math.max(1, lost.plusNanos(999_999_999).toSeconds());
    }

    private static Deadline deadlineOf(Tender about) {
        return about.deadline().orElseThrow(() -> new DomainProblem("TENDER_NEEDS_DEADLINE"));
    }

    /** The new deadline for all by the portal's own rule, as it is at this instant: a late decision gives nobody less. */
    public Instant proposal(Tender about, WorkingDays calendar, Instant now) {
        return DisturbanceTiming.extension(deadlineOf(about), until, lost(), now, calendar)
                .at();
    }

    /** What may be decided. */
    public enum Choice {
        /** Everybody gets the time that the portal proposes. */
        AS_PROPOSED,
        /** Everybody gets time until another instant, for reasons. */
        OTHERWISE,
        /** The deadline stays, for reasons. */
        REFUSE
    }

    /**
     * The officer's decision.
     *
     * @param last the new deadline, as it was shown or chosen; null for a refusal
     * @return the new deadline for all; empty where it stays
     */
    Optional<Instant> decide(
            Choice choice,
            @Nullable Instant last,
            String words,
            Tender about,
            Officer officer,
            WorkingDays calendar,
            Instant now) {
        DisturbanceStatus decided =
                status.to(choice == Choice.REFUSE ? DisturbanceStatus.REFUSED : DisturbanceStatus.EXTENDED);
        if (choice != Choice.AS_PROPOSED || !words.isBlank()) {
            reasons = TextLength.within("DISTURBANCE_REASONS_LENGTH", words, SHORTEST_REASONS, LONGEST_REASONS);
        }
        if (decided == DisturbanceStatus.EXTENDED) {
            newDeadline = extension(choice, last, about, calendar, now);
        }
        status = decided;
        decidedAt = now;
        decidedBy = officer.id().value();
        decidedByName = officer.name();
        return newDeadline();
    }

    private Instant extension(Choice choice, @Nullable Instant last, Tender about, WorkingDays calendar, Instant now) {
        Instant proposal = proposal(about, calendar, now);
        if (choice == Choice.AS_PROPOSED) {
            if (!proposal.equals(last)) {
                throw new DomainProblem("DISTURBANCE_PROPOSAL_CHANGED", proposal);
            }
            return proposal;
        }
        Instant least = DisturbanceTiming.least(deadlineOf(about), until, lost(), now);
        if (last == null || last.isBefore(least)) {
            throw new DomainProblem("DISTURBANCE_TOO_SOON", least);
        }
        return last;
    }

    /** Who decides, by name. */
    record Officer(PersonId id, String name) {}

    /** Notes that the decision is late; false where it is not, or was noted before. */
    boolean noteOverdue(Instant now) {
        if (!isWaiting() || overdueAt != null || !due().passed(now)) {
            return false;
        }
        overdueAt = now;
        return true;
    }

    /** The tender has ended, so that nobody needs the decision any more. */
    void end(Instant now) {
        status = status.to(DisturbanceStatus.MOOT);
        decidedAt = now;
    }

    public DisturbanceId id() {
        return new DisturbanceId(id);
    }

    public TenderId tender() {
        return new TenderId(tender);
    }

    /** From 1 in each tender. */
    public int number() {
        return number;
    }

    /** The last good beat before the first of its outages. */
    public Instant from() {
        return from;
    }

    /** The first good beat after the last of its outages. */
    public Instant until() {
        return until;
    }

    /** The time without beats in which bids could have come. */
    public Duration lost() {
        return Duration.ofSeconds(lostSeconds);
    }

    /** The same in whole minutes, rounded up. */
    public long minutes() {
        return lost().plusSeconds(59).toMinutes();
    }

    /** The tender's deadline when it was found. */
    public Instant deadline() {
        return deadline;
    }

    /** What the portal proposed when it was found. */
    public Instant proposed() {
        return proposed;
    }

    public Instant foundAt() {
        return foundAt;
    }

    /** By when an officer is to decide. */
    public Deadline due() {
        return new Deadline(due, ClockRule.DISTURBANCE_DECISION);
    }

    public DisturbanceStatus status() {
        return status;
    }

    public boolean isWaiting() {
        return status == DisturbanceStatus.WAITING;
    }

    public boolean isOverdue() {
        return overdueAt != null;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** The officer's name, for everybody. */
    public Optional<String> decidedByName() {
        return Optional.ofNullable(decidedByName);
    }

    public Optional<Instant> newDeadline() {
        return Optional.ofNullable(newDeadline);
    }

    public Optional<String> reasons() {
        return Optional.ofNullable(reasons);
    }
}

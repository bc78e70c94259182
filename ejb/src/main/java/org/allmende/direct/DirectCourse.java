package org.allmende.direct;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.Standstill;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/** How far a direct award has come, when and by whom. Errors: those of {@link DirectAward}. */
@Embeddable
public class DirectCourse {

    @Enumerated(EnumType.STRING)
    private DirectStatus status = DirectStatus.DRAFT;

    private int round;

    @Column(name = "drafted_by")
    private UUID draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "proposed_by")
    private @Nullable UUID proposedBy;

    @Column(name = "proposed_at")
    private @Nullable Instant proposedAt;

    @Column(name = "sent_back_because")
    private @Nullable String sentBackBecause;

    @Column(name = "noticed_by")
    private @Nullable UUID noticedBy;

    @Column(name = "noticed_at")
    private @Nullable Instant noticedAt;

    @Column(name = "awarded_by")
    private @Nullable UUID awardedBy;

    @Column(name = "awarded_at")
    private @Nullable Instant awardedAt;

    @Column(name = "standstill_last_day")
    private @Nullable LocalDate standstillLastDay;

    @Column(name = "standstill_ends")
    private @Nullable Instant standstillEnds;

    @Column(name = "suspended_since")
    private @Nullable Instant suspendedSince;

    @Column(name = "held_until")
    private @Nullable Instant heldUntil;

    @Column(name = "freed_at")
    private @Nullable Instant freedAt;

    @Column(name = "concluded_at")
    private @Nullable Instant concludedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_because")
    private @Nullable String withdrawnBecause;

    @SuppressWarnings("NullAway.Init")
    protected DirectCourse() {}

    void draft(PersonId author, Instant now) {
        draftedBy = author.value();
        draftedAt = now;
    }

    void propose(PersonId officer, Instant now) {
        status = status.to(DirectStatus.PROPOSED);
        round++;
        proposedBy = officer.value();
        proposedAt = now;
        sentBackBecause = null;
    }

    /** Refuses a decision on another proposal than the one that the officer has read. */
    void requireSeen(int seen) {
        if (status != DirectStatus.PROPOSED) {
            throw new DomainProblem("DIRECT_STEP_NOT_POSSIBLE");
        }
        if (seen != round) {
            throw new DomainProblem("DIRECT_CHANGED");
        }
    }

    /** Neither who wrote it nor who proposed it. */
    void requireSecond(PersonId officer) {
        if (isAuthor(officer)) {
            throw new DomainProblem("DIRECT_NEEDS_TWO_PEOPLE");
        }
    }

    void sendBack(String because) {
        status = status.to(DirectStatus.DRAFT);
        sentBackBecause = because;
    }

    void notify(PersonId officer, Instant now) {
        status = status.to(DirectStatus.NOTIFIED);
        noticedBy = officer.value();
        noticedAt = now;
    }

    void award(PersonId officer, Instant now, @Nullable Standstill standstill) {
        DirectStatus awarded = status.to(DirectStatus.AWARDED);
        requireNotSuspended();
        status = awarded;
        awardedBy = officer.value();
        awardedAt = now;
        if (standstill != null) {
            standstillLastDay = standstill.lastDay();
            standstillEnds = standstill.deadline().at();
        }
    }

    void free(Instant now) {
        DirectStatus free = status.to(DirectStatus.FREE);
        requireNotSuspended();
        Instant last = noContractUntil();
        if (!now.isAfter(last)) {
            throw new DomainProblem("STANDSTILL_NOT_OVER", London.dayOf(last));
        }
        status = free;
        freedAt = now;
    }

    void conclude(Instant now) {
        status = status.to(DirectStatus.CONCLUDED);
        concludedAt = now;
    }

    void withdraw(String because, Instant now) {
        status = status.to(DirectStatus.WITHDRAWN);
        suspendedSince = null;
        withdrawnBecause = because;
        withdrawnAt = now;
    }

    private void requireNotSuspended() {
        if (suspendedSince != null) {
            throw new DomainProblem("DIRECT_OBJECTION_OPEN");
        }
    }

    /** @param now the database's clock when the objection arrived; the standstill's last instant is itself in time */
    void suspend(Instant now) {
        if (!takesObjections(now)) {
            throw new DomainProblem("DIRECT_NOT_OPEN_TO_OBJECTIONS");
        }
        if (suspendedSince == null) {
            suspendedSince = now;
        }
    }

    /** Where the standstill has ended meanwhile, no contract follows before the next working day: the portal's own rule. */
    void lift(WorkingDays calendar, Instant now) {
        suspendedSince = null;
        if (status == DirectStatus.AWARDED && now.isAfter(noContractUntil())) {
            LocalDate first = calendar.onOrAfter(London.dayOf(now).plusDays(1));
            heldUntil = London.endOf(first.minusDays(1));
        }
    }

    public DirectStatus status() {
        return status;
    }

    /** How often it was proposed. */
    public int round() {
        return round;
    }

    /** Whether the person has written or proposed it. */
    public boolean isAuthor(PersonId person) {
        return person.value().equals(draftedBy) || person.value().equals(proposedBy);
    }

    /** Whether the person has had a part in the decision: written, proposed, approved or awarded. */
    public boolean hasDecided(PersonId person) {
        return isAuthor(person)
                || person.value().equals(noticedBy)
                || person.value().equals(awardedBy);
    }

    /** Whether an objection is in time at this instant. */
    public boolean takesObjections(Instant now) {
        return status.takesObjections()
                && (status == DirectStatus.NOTIFIED || (standstillEnds != null && !now.isAfter(standstillEnds)));
    }

    public Optional<PersonId> proposedBy() {
        return Optional.ofNullable(proposedBy).map(PersonId::new);
    }

    public Optional<Instant> proposedAt() {
        return Optional.ofNullable(proposedAt);
    }

    /** What the second officer wants changed; empty once it is proposed again. */
    public Optional<String> sentBackBecause() {
        return Optional.ofNullable(sentBackBecause);
    }

    /** When the transparency notice was published. */
    public Optional<Instant> noticedAt() {
        return Optional.ofNullable(noticedAt);
    }

    /** When the contract award notice was published. */
    public Optional<Instant> awardedAt() {
        return Optional.ofNullable(awardedAt);
    }

    /** The last day of the standstill; empty before the award notice, and where there is none. */
    public Optional<LocalDate> standstillLastDay() {
        return Optional.ofNullable(standstillLastDay);
    }

    /** The last instant of the standstill, as a clock to show. */
    public Optional<Deadline> standstillEnds() {
        return Optional.ofNullable(standstillEnds).map(at -> new Deadline(at, ClockRule.STANDSTILL));
    }

    public boolean isSuspended() {
        return suspendedSince != null;
    }

    /**
     * The last instant without a contract: the end of the standstill, after a suspension that outlived it a later day's, and without a
     * standstill that of the transparency notice, which comes before any award (s.44(1)).
     */
    public Instant noContractUntil() {
        if (heldUntil != null) {
            return heldUntil;
        }
        if (standstillEnds != null) {
            return standstillEnds;
        }
        if (noticedAt == null) {
            throw new DomainProblem("DIRECT_STEP_NOT_POSSIBLE");
        }
        return noticedAt;
    }

    public Optional<Instant> freedAt() {
        return Optional.ofNullable(freedAt);
    }

    public Optional<Instant> concludedAt() {
        return Optional.ofNullable(concludedAt);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    public Optional<String> withdrawnBecause() {
        return Optional.ofNullable(withdrawnBecause);
    }
}

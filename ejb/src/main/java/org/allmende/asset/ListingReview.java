package org.allmende.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.AssetTiming;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.Period;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The owner's request to review a listing, and its outcome, noted by the council: Localism Act 2011 s.92, S.I. 2012/2421 regs
 * 10 and 11, Sch 2.
 *
 * <p>Errors: {@code REVIEW_STEP_NOT_POSSIBLE(from, to)}, {@code REVIEW_DAY_OUTSIDE(first, last)}, {@code
 * REVIEW_REQUEST_LATE(last day)}, {@code REVIEWER_DECIDED_BEFORE}, {@code ASSET_REASONS_MISSING}.
 */
@Entity
@Table(name = "asset_review")
public class ListingReview {

    @Id
    private UUID id;

    @Column(name = "asset_id")
    private UUID asset;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status;

    @Column(name = "requested_on")
    private LocalDate requestedOn;

    @Column(name = "longer_allowed")
    private boolean longerAllowed;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String reasons;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ListingReview() {}

    /**
     * @param requested the day on which the council received the owner's written request
     * @param longerAllowed the council has in writing allowed a longer time for it (Sch 2 para 1(1))
     */
    ListingReview(Asset asset, LocalDate requested, boolean longerAllowed, Instant now) {
        asset.requireListed();
        Period weeks = asset.reviewRequests().orElseThrow();
        LocalDate today = London.dayOf(now);
        if (requested.isBefore(weeks.firstDay()) || requested.isAfter(today)) {
            throw new DomainProblem("REVIEW_DAY_OUTSIDE", weeks.firstDay(), today);
        }
        if (requested.isAfter(weeks.lastDay()) && !longerAllowed) {
            throw new DomainProblem("REVIEW_REQUEST_LATE", weeks.lastDay());
        }
        this.id = Ids.next();
        this.asset = asset.id().value();
        this.status = ReviewStatus.REQUESTED;
        this.requestedOn = requested;
        this.longerAllowed = requested.isAfter(weeks.lastDay());
        this.dueAt = AssetTiming.review(requested).end();
    }

    /** By an officer who took no part in the decision that is reviewed: Sch 2 para 4. */
    void decide(ReviewStatus outcome, String words, Asset of, PersonId reviewer, String name, Instant now) {
        status = status.to(outcome);
        if (of.decidedById().filter(reviewer::equals).isPresent()) {
            throw new DomainProblem("REVIEWER_DECIDED_BEFORE");
        }
        reasons = Reasons.require(words);
        decidedBy = name;
        decidedAt = now;
    }

    boolean noteOverdue(Instant now) {
        if (status == ReviewStatus.REQUESTED && overdueAt == null && deadline().passed(now)) {
            overdueAt = now;
            return true;
        }
        return false;
    }

    public ReviewId id() {
        return new ReviewId(id);
    }

    public AssetId asset() {
        return new AssetId(asset);
    }

    public ReviewStatus status() {
        return status;
    }

    public LocalDate requestedOn() {
        return requestedOn;
    }

    /** Whether it came after the eight weeks, by the council's leave. */
    public boolean isLongerAllowed() {
        return longerAllowed;
    }

    public Deadline deadline() {
        return new Deadline(dueAt, ClockRule.ASSET_REVIEW);
    }

    public Optional<Instant> overdueAt() {
        return Optional.ofNullable(overdueAt);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    /** Why, as published. */
    public Optional<String> reasons() {
        return Optional.ofNullable(reasons);
    }
}

package org.allmende.performance;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.PerformanceTiming;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.ContractId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * One assessment of a contract against its key performance indicators, at least once in every period of twelve months and at the end
 * (Procurement Act 2023 s.71(2)). The provider is heard before it is published: ten working days, the portal's own rule.
 *
 * <p>Errors: {@code PERFORMANCE_REVIEW_STEP_NOT_POSSIBLE}, {@code REVIEW_NOT_DUE(day)}, {@code REVIEW_RATES_EVERY_KPI}, {@code REVIEW_MATERIAL_KPIS(number)}, {@code
 * REVIEW_REPLY_LENGTH(least, most)}, {@code REVIEW_REPLY_LATE}, {@code REVIEW_REPLIED_ALREADY}, {@code REVIEW_WAITS_FOR_REPLY(instant)}.
 */
@Entity
@Table(name = "performance_review")
public class PerformanceReview {

    /** So many indicators are named as most material, or all where there are fewer (Procurement Regulations 2024 reg 39(4)(d)). */
    public static final int MOST_MATERIAL = 3;

    static final int LONGEST_REPLY = 8_000;

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contract;

    private int number;

    @Enumerated(EnumType.STRING)
    private ReviewKind kind;

    @Column(name = "period_from")
    private LocalDate from;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "opens_on")
    private LocalDate opensOn;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    @Column(name = "period_until")
    private @Nullable LocalDate until;

    @Column(name = "assessed_by")
    private @Nullable UUID assessedBy;

    @Column(name = "assessed_at")
    private @Nullable Instant assessedAt;

    @Column(name = "reply_due")
    private @Nullable Instant replyDue;

    private @Nullable String reply;

    @Column(name = "replied_by")
    private @Nullable UUID repliedBy;

    @Column(name = "replied_at")
    private @Nullable Instant repliedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @OneToMany(mappedBy = "review", cascade = CascadeType.ALL)
    private List<RatedKpi> ratings = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PerformanceReview() {}

    /** A review of the twelve months that begin with that day. */
    PerformanceReview(ContractId contract, int number, LocalDate from) {
        this.id = Ids.next();
        this.contract = contract.value();
        this.number = number;
        this.kind = ReviewKind.PERIODIC;
        this.from = from;
        this.dueOn = PerformanceTiming.review(from).lastDay();
        this.opensOn = PerformanceTiming.opens(dueOn);
        this.status = ReviewStatus.PLANNED;
    }

    /** The contract has ended: what is not yet assessed is assessed at the end, and asked for now. */
    void end(LocalDate today) {
        if (status == ReviewStatus.PLANNED || status == ReviewStatus.OPEN) {
            kind = ReviewKind.FINAL;
            LocalDate last = PerformanceTiming.finalReview(today).lastDay();
            dueOn = last.isBefore(dueOn) ? last : dueOn;
            bringForward(today);
        }
    }

    /** It is asked for today; no use once it has begun. */
    void bringForward(LocalDate today) {
        if (opensOn.isAfter(today)) {
            opensOn = today;
        }
    }

    /** The contract manager is asked; false where that was done before. */
    boolean open(Instant now) {
        if (status != ReviewStatus.PLANNED) {
            return false;
        }
        if (London.dayOf(now).isBefore(opensOn)) {
            throw new DomainProblem("REVIEW_NOT_DUE", opensOn);
        }
        status = status.to(ReviewStatus.OPEN);
        openedAt = now;
        return true;
    }

    /**
     * Rates every indicator.
     *
     * @param kpis all of the contract
     */
    void assess(List<Assessment> assessments, Set<KpiId> kpis, PersonId by, WorkingDays days, Instant now) {
        ReviewStatus next = status.to(ReviewStatus.ASSESSED);
        Set<KpiId> rated = assessments.stream().map(Assessment::kpi).collect(Collectors.toSet());
        if (!rated.equals(kpis) || assessments.size() != kpis.size()) {
            throw new DomainProblem("REVIEW_RATES_EVERY_KPI");
        }
        int named = Math.min(MOST_MATERIAL, kpis.size());
        if (assessments.stream().filter(Assessment::material).count() != named) {
            throw new DomainProblem("REVIEW_MATERIAL_KPIS", named);
        }
        LocalDate today = London.dayOf(now);
        assessments.forEach(one -> ratings.add(new RatedKpi(this, one)));
        status = next;
        until = today.isBefore(from) ? from : today;
        assessedBy = by.value();
        assessedAt = now;
        replyDue = PerformanceTiming.reply(now, days).at();
    }

    /** The provider's words, once, until the last instant of its time. */
    void reply(String words, PersonId by, Instant now) {
        if (status != ReviewStatus.ASSESSED) {
            throw new DomainProblem("PERFORMANCE_REVIEW_STEP_NOT_POSSIBLE");
        }
        if (reply != null) {
            throw new DomainProblem("REVIEW_REPLIED_ALREADY");
        }
        if (replyDeadline().orElseThrow().passed(now)) {
            throw new DomainProblem("REVIEW_REPLY_LATE");
        }
        reply = TextLength.within("REVIEW_REPLY_LENGTH", words, 1, LONGEST_REPLY);
        repliedBy = by.value();
        repliedAt = now;
    }

    /** Everybody may read it; false where everybody can. Not before the provider has replied or its time is over. */
    boolean publish(Instant now) {
        if (status == ReviewStatus.PUBLISHED) {
            return false;
        }
        ReviewStatus next = status.to(ReviewStatus.PUBLISHED);
        Deadline deadline = replyDeadline().orElseThrow();
        if (reply == null && !deadline.passed(now)) {
            throw new DomainProblem("REVIEW_WAITS_FOR_REPLY", deadline.at());
        }
        status = next;
        publishedAt = now;
        return true;
    }

    /** Notes that the assessment is late; false where it is not, or was noted before. */
    boolean noteOverdue(Instant now) {
        if (status != ReviewStatus.OPEN || overdueAt != null || !assessBy().passed(now)) {
            return false;
        }
        overdueAt = now;
        return true;
    }

    public PerformanceReviewId id() {
        return new PerformanceReviewId(id);
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    /** From 1 for each contract. */
    public int number() {
        return number;
    }

    public ReviewKind kind() {
        return kind;
    }

    public ReviewStatus status() {
        return status;
    }

    /** The first day that is assessed. */
    public LocalDate from() {
        return from;
    }

    /** The last day that was assessed: the day of the assessment. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** The last day on which it is to be published. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** From when the contract manager is asked for it. */
    public LocalDate opensOn() {
        return opensOn;
    }

    /** By when it is to be assessed, so that the provider's reply can still come before it is due. */
    public Deadline assessBy() {
        return new Deadline(London.endOf(PerformanceTiming.assessBy(dueOn)), ClockRule.PERFORMANCE_REVIEW);
    }

    public Optional<Instant> assessedAt() {
        return Optional.ofNullable(assessedAt);
    }

    public Optional<Deadline> replyDeadline() {
        return Optional.ofNullable(replyDue).map(at -> new Deadline(at, ClockRule.PERFORMANCE_REPLY));
    }

    public Optional<String> reply() {
        return Optional.ofNullable(reply);
    }

    public Optional<Instant> repliedAt() {
        return Optional.ofNullable(repliedAt);
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public boolean isPublic() {
        return status == ReviewStatus.PUBLISHED;
    }

    /** Whether it became public after the last day that the law leaves. */
    public boolean isLate(Instant now) {
        return (publishedAt == null ? now : publishedAt).isAfter(London.endOf(dueOn));
    }

    public List<RatedKpi> ratings() {
        return List.copyOf(ratings);
    }

    public Optional<RatedKpi> rating(KpiId kpi) {
        return ratings.stream().filter(one -> one.kpi().equals(kpi)).findFirst();
    }
}

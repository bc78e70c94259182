package org.allmende.outcome.dispute;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.ContractId;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.PersonId;
import org.allmende.outcome.MilestoneReport;
import org.allmende.outcome.Verifier;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * The provider says that more was reached than council and users have verified. Agreed only where both agree, as they verify together;
 * otherwise a reviewer who belongs to neither side decides, and whoever that is drawn by lot.
 *
 * <p>Errors: {@code DISPUTE_NOTHING_CUT}, {@code DISPUTE_TOO_LATE(last day)}, {@code DISPUTE_QUANTITY(least, most)}, {@code
 * DISPUTE_WORDS_LENGTH(least, most)}, {@code DISPUTE_STEP_NOT_POSSIBLE}, {@code DISPUTE_ANSWER_PASSED}, {@code
 * DISPUTE_ANSWERED_ALREADY}, {@code REPORT_NEEDS_TWO_VERIFIERS}, {@code DISPUTE_OTHER_REVIEWER(last day)}.
 */
@Entity
@Table(name = "result_dispute")
public class Dispute {

    public static final int SHORTEST = 20;
    public static final int LONGEST = 8000;

    @Id
    private UUID id;

    @Column(name = "report_id")
    private UUID report;

    @Column(name = "milestone_id")
    private UUID milestone;

    @Column(name = "contract_id")
    private UUID contract;

    @Enumerated(EnumType.STRING)
    private DisputeStatus status;

    @Column(name = "verified_quantity")
    private long verified;

    @Column(name = "disputed_quantity")
    private long disputed;

    @Column
    private String words;

    @Column(name = "lodged_by")
    private UUID lodgedBy;

    @Column(name = "lodged_at")
    private Instant lodgedAt;

    @Column(name = "answer_by")
    private Instant answerBy;

    @Column(name = "passed_at")
    private @Nullable Instant passedAt;

    @Column(name = "reviewer_id")
    private @Nullable UUID reviewer;

    @Column(name = "review_by")
    private @Nullable Instant reviewBy;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    @Column(name = "decided_quantity")
    private @Nullable Long decided;

    @Column
    private @Nullable String reasons;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @OneToMany(mappedBy = "dispute", cascade = CascadeType.ALL)
    @OrderBy("at")
    private List<DisputeAnswer> answers = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Dispute() {}

    /**
     * What the provider says.
     *
     * @param quantity outcomes that were reached, in the metric's unit
     * @param words why, without people's names: they are published
     */
    record Content(long quantity, String words) {

        Content {
            words = TextLength.within("DISPUTE_WORDS_LENGTH", words, SHORTEST, LONGEST);
        }
    }

    Dispute(
            Milestone about,
            MilestoneReport reported,
            Content content,
            PersonId by,
            WorkingDays calendar,
            Instant arrived) {
        this.verified = about.verifiedQuantity().orElseThrow(() -> new DomainProblem("DISPUTE_NOTHING_CUT"));
        if (reported.quantity() <= verified) {
            throw new DomainProblem("DISPUTE_NOTHING_CUT");
        }
        Deadline last = window(about, calendar).orElseThrow();
        if (last.passed(arrived)) {
            throw new DomainProblem("DISPUTE_TOO_LATE", London.dayOf(last.at()));
        }
        requireQuantity(content.quantity(), reported.quantity());
        this.id = Ids.next();
        this.report = reported.id();
        this.milestone = about.id().value();
        this.contract = about.contract().id().value();
        this.status = DisputeStatus.OPEN;
        this.disputed = content.quantity();
        this.words = content.words();
        this.lodgedBy = by.value();
        this.lodgedAt = arrived;
        this.answerBy = DisputeTiming.toAnswer(London.dayOf(arrived), calendar).end();
    }

    /** Until when the result may be disputed; empty while it is not verified. */
    public static Optional<Deadline> window(Milestone milestone, WorkingDays calendar) {
        return milestone
                .verifiedAt()
                .map(London::dayOf)
                .map(day -> Deadline.endOf(DisputeTiming.toDispute(day, calendar), ClockRule.RESULT_DISPUTE));
    }

    private void requireQuantity(long quantity, long most) {
        if (quantity <= verified || quantity > most) {
            throw new DomainProblem("DISPUTE_QUANTITY", verified + 1, most);
        }
    }

    /**
     * Council or users answer; the first that does not agree passes it on.
     *
     * @return whether it stays open, goes to the reviewer, or both agree
     */
    DisputeStatus answer(Verifier verifier, boolean agrees, String why, PersonId by, Instant now) {
        if (status != DisputeStatus.OPEN) {
            throw new DomainProblem("DISPUTE_STEP_NOT_POSSIBLE");
        }
        if (answerDeadline().passed(now)) {
            throw new DomainProblem("DISPUTE_ANSWER_PASSED");
        }
        if (answer(verifier).isPresent()) {
            throw new DomainProblem("DISPUTE_ANSWERED_ALREADY");
        }
        if (answers.stream().anyMatch(answer -> answer.by().equals(by))) {
            throw new DomainProblem("REPORT_NEEDS_TWO_VERIFIERS");
        }
        String reason = TextLength.within("DISPUTE_WORDS_LENGTH", why, SHORTEST, LONGEST);
        answers.add(new DisputeAnswer(this, verifier, agrees, reason, by, now));
        if (!agrees) {
            return DisputeStatus.REVIEW;
        }
        return answers.size() == Verifier.values().length ? DisputeStatus.AGREED : DisputeStatus.OPEN;
    }

    /** Both agree; called once their answers are stored. */
    void agree(Instant now) {
        end(status.to(DisputeStatus.AGREED), now);
        decided = disputed;
    }

    /** Whether the day to answer has passed without an end, by the database's clock. */
    boolean isUnanswered(Instant now) {
        return status == DisputeStatus.OPEN && answerDeadline().passed(now);
    }

    /** @param drawn empty where there is nobody who belongs to neither side */
    void pass(Optional<PersonId> drawn, WorkingDays calendar, Instant now) {
        status = status.to(DisputeStatus.REVIEW);
        passedAt = now;
        reviewer = drawn.map(PersonId::value).orElse(null);
        reviewBy = DisputeTiming.toDecide(London.dayOf(now), calendar).end();
    }

    /**
     * The reviewer decides; another one may only where none was drawn or the day has passed.
     *
     * @param quantity what was reached: the verified quantity where the dispute is dismissed
     */
    void decide(long quantity, String why, PersonId by, Instant now) {
        DisputeStatus target = quantity == verified ? DisputeStatus.DISMISSED : DisputeStatus.UPHELD;
        DisputeStatus ended = status.to(target);
        Deadline last = reviewDeadline().orElseThrow();
        if (reviewer != null && !by.value().equals(reviewer) && !last.passed(now)) {
            throw new DomainProblem("DISPUTE_OTHER_REVIEWER", London.dayOf(last.at()));
        }
        if (target == DisputeStatus.UPHELD) {
            requireQuantity(quantity, disputed);
            decided = quantity;
        }
        reasons = TextLength.within("DISPUTE_WORDS_LENGTH", why, SHORTEST, LONGEST);
        decidedBy = by.value();
        end(ended, now);
    }

    void withdraw(Instant now) {
        end(status.to(DisputeStatus.WITHDRAWN), now);
    }

    private void end(DisputeStatus target, Instant now) {
        status = target;
        endedAt = now;
    }

    /** Notes that the review is late; false where it is not, or was noted before. */
    boolean noteOverdue(Instant now) {
        if (status != DisputeStatus.REVIEW
                || overdueAt != null
                || reviewDeadline().filter(last -> last.passed(now)).isEmpty()) {
            return false;
        }
        overdueAt = now;
        return true;
    }

    public DisputeId id() {
        return new DisputeId(id);
    }

    /** The report of which less was verified. */
    public UUID report() {
        return report;
    }

    public MilestoneId milestone() {
        return new MilestoneId(milestone);
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    public DisputeStatus status() {
        return status;
    }

    /** What both had verified. */
    public long verified() {
        return verified;
    }

    /** What the provider says was reached. */
    public long disputed() {
        return disputed;
    }

    public String words() {
        return words;
    }

    public PersonId lodgedBy() {
        return new PersonId(lodgedBy);
    }

    public Instant lodgedAt() {
        return lodgedAt;
    }

    /** Until when council and users answer. */
    public Deadline answerDeadline() {
        return new Deadline(answerBy, ClockRule.DISPUTE_ANSWER);
    }

    /** Until when the reviewer decides; empty before it was passed on. */
    public Optional<Deadline> reviewDeadline() {
        return Optional.ofNullable(reviewBy).map(last -> new Deadline(last, ClockRule.DISPUTE_REVIEW));
    }

    public Optional<Instant> passedAt() {
        return Optional.ofNullable(passedAt);
    }

    /** Who was drawn to review it. */
    public Optional<PersonId> reviewer() {
        return Optional.ofNullable(reviewer).map(PersonId::new);
    }

    /** More than was verified; empty unless it was agreed to or upheld. */
    public Optional<Long> decided() {
        return Optional.ofNullable(decided);
    }

    /** The reviewer's. */
    public Optional<String> reasons() {
        return Optional.ofNullable(reasons);
    }

    public Optional<PersonId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(PersonId::new);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public List<DisputeAnswer> answers() {
        return List.copyOf(answers);
    }

    public Optional<DisputeAnswer> answer(Verifier verifier) {
        return answers.stream().filter(answer -> answer.verifier() == verifier).findFirst();
    }
}

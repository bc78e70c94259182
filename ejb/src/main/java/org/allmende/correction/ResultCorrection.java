package org.allmende.correction;

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
import java.math.BigDecimal;
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
import org.allmende.contract.Side;
import org.allmende.identity.PersonId;
import org.allmende.money.clawback.ClawBackId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * That verified results were wrong, and what is right. The provider says so and the users of the service answer, or the council says so on
 * evidence and the provider answers; then a second person of the council decides. More is never found without the users' yes: only what
 * council and users both confirm is paid, late as at first.
 *
 * <p>Errors: {@code CORRECTION_WORDS_LENGTH(least, most)}, {@code CORRECTION_STEP_NOT_POSSIBLE}, {@code CORRECTION_ANSWER_PASSED}, {@code
 * CORRECTION_NEEDS_ANOTHER_PERSON}, {@code CORRECTION_RAISED_BY_COUNCIL}, {@code CORRECTION_NEEDS_USERS}.
 */
@Entity
@Table(name = "result_correction")
public class ResultCorrection {

    public static final int SHORTEST = 20;
    public static final int LONGEST = 8000;

    @Id
    private UUID id;

    @Column(name = "milestone_id")
    private UUID milestone;

    @Column(name = "contract_id")
    private UUID contract;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Enumerated(EnumType.STRING)
    private CorrectionStatus status;

    @Column(name = "stood_quantity")
    private long stood;

    @Column(name = "right_quantity")
    private long right;

    @Column
    private String reason;

    @Column
    private String evidence;

    @Column(name = "raised_by")
    private UUID raisedBy;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "answer_by")
    private Instant answerBy;

    @Column
    private @Nullable Boolean agrees;

    @Column
    private @Nullable String answer;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "decide_by")
    private @Nullable Instant decideBy;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    @Column(name = "decided_quantity")
    private @Nullable Long decided;

    @Column(name = "verified_before")
    private @Nullable Long verifiedBefore;

    @Column(name = "verified_after")
    private @Nullable Long verifiedAfter;

    @Column(name = "claw_back_id")
    private @Nullable UUID clawBack;

    @Column
    private @Nullable String reasons;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @OneToMany(mappedBy = "correction", cascade = CascadeType.ALL)
    @OrderBy("result")
    private List<CorrectionLine> lines = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ResultCorrection() {}

    /**
     * What is said.
     *
     * @param reason what was wrong and why; for the two sides
     * @param evidence how it is shown, without people's names; for the two sides
     */
    record Content(String reason, String evidence) {

        Content {
            reason = words(reason);
            evidence = words(evidence);
        }
    }

    ResultCorrection(
            Milestone about,
            Standing standing,
            Side side,
            Content content,
            PersonId by,
            WorkingDays calendar,
            Instant now) {
        this.id = Ids.next();
        this.milestone = about.id().value();
        this.contract = about.contract().id().value();
        this.side = side;
        this.status = CorrectionStatus.OPEN;
        this.stood = standing.stands();
        this.right = stood;
        this.reason = content.reason();
        this.evidence = content.evidence();
        this.raisedBy = by.value();
        this.raisedAt = now;
        this.answerBy = CorrectionTiming.toAnswer(London.dayOf(now), calendar).end();
    }

    void add(CorrectedResult result, BigDecimal was) {
        lines.add(new CorrectionLine(this, result, was));
    }

    /** So many outcomes are right; where single results are named, as counted with them. */
    void claim(long quantity) {
        if (side == Side.COUNCIL && quantity > stood) {
            throw new DomainProblem("CORRECTION_RAISED_BY_COUNCIL");
        }
        right = quantity;
    }

    private static String words(String text) {
        return TextLength.within("CORRECTION_WORDS_LENGTH", text, SHORTEST, LONGEST);
    }

    /** @param words why it does not agree; may be empty where it does */
    void answer(boolean yes, String words, PersonId by, WorkingDays calendar, Instant now) {
        if (status != CorrectionStatus.OPEN) {
            throw new DomainProblem("CORRECTION_STEP_NOT_POSSIBLE");
        }
        if (answerDeadline().passed(now)) {
            throw new DomainProblem("CORRECTION_ANSWER_PASSED");
        }
        if (by.value().equals(raisedBy)) {
            throw new DomainProblem("CORRECTION_NEEDS_ANOTHER_PERSON");
        }
        answer = yes && words.isBlank() ? null : words(words);
        agrees = yes;
        answeredBy = by.value();
        answeredAt = now;
        pass(calendar, now);
    }

    /** Whether the day to answer has passed without one, by the database's clock. */
    boolean isUnanswered(Instant now) {
        return status == CorrectionStatus.OPEN && answerDeadline().passed(now);
    }

    /** It is to be decided now. */
    void pass(WorkingDays calendar, Instant now) {
        status = status.to(CorrectionStatus.DECISION);
        decideBy = CorrectionTiming.toDecide(London.dayOf(now), calendar).end();
    }

    /** Refuses unless that person may decide now, and so. */
    void requireDecidable(boolean accepts, boolean raises, PersonId by) {
        status.to(accepts ? CorrectionStatus.ACCEPTED : CorrectionStatus.REJECTED);
        if (by.value().equals(raisedBy) || by.value().equals(answeredBy)) {
            throw new DomainProblem("CORRECTION_NEEDS_ANOTHER_PERSON");
        }
        if (accepts && raises && side == Side.COUNCIL) {
            throw new DomainProblem("CORRECTION_RAISED_BY_COUNCIL");
        }
        if (accepts && raises && !Boolean.TRUE.equals(agrees)) {
            throw new DomainProblem("CORRECTION_NEEDS_USERS");
        }
    }

    /**
     * The corrected results count from now on.
     *
     * @param following the claim for what was paid too much; null where nothing was
     */
    void accept(Standing before, long quantity, @Nullable ClawBackId following, String why, PersonId by, Instant now) {
        requireDecidable(true, quantity > before.stands(), by);
        decided = quantity;
        verifiedBefore = before.verified();
        verifiedAfter = before.to(quantity).verified();
        clawBack = following == null ? null : following.value();
        decide(CorrectionStatus.ACCEPTED, why, by, now);
    }

    void reject(String why, PersonId by, Instant now) {
        requireDecidable(false, false, by);
        decide(CorrectionStatus.REJECTED, why, by, now);
    }

    private void decide(CorrectionStatus target, String why, PersonId by, Instant now) {
        status = status.to(target);
        reasons = words(why);
        decidedBy = by.value();
        endedAt = now;
    }

    void withdraw(Instant now) {
        status = status.to(CorrectionStatus.WITHDRAWN);
        endedAt = now;
    }

    /** Notes that the decision is late; false where it is not, or was noted before. */
    boolean noteOverdue(Instant now) {
        if (status != CorrectionStatus.DECISION
                || overdueAt != null
                || decideDeadline().filter(last -> last.passed(now)).isEmpty()) {
            return false;
        }
        overdueAt = now;
        return true;
    }

    public CorrectionId id() {
        return new CorrectionId(id);
    }

    public MilestoneId milestone() {
        return new MilestoneId(milestone);
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    /** Who has begun it. */
    public Side side() {
        return side;
    }

    public CorrectionStatus status() {
        return status;
    }

    /** Outcomes that counted when it was begun. */
    public long stood() {
        return stood;
    }

    /** Outcomes that are right, as whoever began it says. */
    public long right() {
        return right;
    }

    public String reason() {
        return reason;
    }

    public String evidence() {
        return evidence;
    }

    public PersonId raisedBy() {
        return new PersonId(raisedBy);
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /** Until when the other side answers. */
    public Deadline answerDeadline() {
        return new Deadline(answerBy, ClockRule.CORRECTION_ANSWER);
    }

    /** Whether the other side agrees; empty while, or where, it has not answered. */
    public Optional<Boolean> agrees() {
        return Optional.ofNullable(agrees);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<PersonId> answeredBy() {
        return Optional.ofNullable(answeredBy).map(PersonId::new);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** Until when it is decided; empty while the other side may answer. */
    public Optional<Deadline> decideDeadline() {
        return Optional.ofNullable(decideBy).map(last -> new Deadline(last, ClockRule.CORRECTION_DECISION));
    }

    /** Outcomes that count since the decision; empty where it was not accepted. */
    public Optional<Long> decided() {
        return Optional.ofNullable(decided);
    }

    /** What was verified before the decision. */
    public Optional<Long> verifiedBefore() {
        return Optional.ofNullable(verifiedBefore);
    }

    /** What is verified since; what was paid and does not stand is in the claw-back instead. */
    public Optional<Long> verifiedAfter() {
        return Optional.ofNullable(verifiedAfter);
    }

    /** The claim for what was paid too much. */
    public Optional<ClawBackId> clawBack() {
        return Optional.ofNullable(clawBack).map(ClawBackId::new);
    }

    public Optional<String> reasons() {
        return Optional.ofNullable(reasons);
    }

    public Optional<PersonId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(PersonId::new);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** The single results that were wrong, by their keys; none where none were brought in for the period. */
    public List<CorrectionLine> lines() {
        return List.copyOf(lines);
    }
}

package org.allmende.money.clawback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
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
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * That outcomes were paid which do not stand. The council raises it and the provider replies, or the provider corrects itself and accepts by
 * that; then a second person of the council decides. What was verified and paid stays on record as it was; this stands beside it.
 *
 * <p>Errors: {@code CLAW_BACK_WORDS_LENGTH(least, most)}, {@code CLAW_BACK_STEP_NOT_POSSIBLE}, {@code CLAW_BACK_REPLY_PASSED}, {@code
 * CLAW_BACK_NEEDS_ANOTHER_PERSON}, {@code CLAW_BACK_QUANTITY(least, most)}, and those of {@link PaidOutcomes}.
 */
@Entity
@Table(name = "claw_back")
public class ClawBack {

    public static final int SHORTEST = 20;
    public static final int LONGEST = 8000;

    @Id
    private UUID id;

    @Column
    private String reference;

    @Column(name = "contract_id")
    private UUID contract;

    @Column(name = "milestone_id")
    private UUID milestone;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Enumerated(EnumType.STRING)
    private ClawBackStatus status;

    @Column
    private long quantity;

    @Column
    private String reason;

    @Column
    private String evidence;

    @Column(name = "raised_by")
    private UUID raisedBy;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "reply_by")
    private @Nullable Instant replyBy;

    @Column
    private @Nullable Boolean accepted;

    @Column
    private @Nullable String reply;

    @Column(name = "replied_by")
    private @Nullable UUID repliedBy;

    @Column(name = "replied_at")
    private @Nullable Instant repliedAt;

    @Column(name = "decide_by")
    private @Nullable Instant decideBy;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    @Column(name = "decided_quantity")
    private @Nullable Long decided;

    @Column(name = "full_amount")
    private @Nullable Money fullAmount;

    @Column
    private @Nullable Money amount;

    @Column
    private @Nullable String reasons;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ClawBack() {}

    /**
     * What is said.
     *
     * @param quantity outcomes that were paid and do not stand
     * @param reason by which condition of the contract, or what was wrong; for the two sides
     * @param evidence how it is shown, without people's names; for the two sides
     */
    public record Content(long quantity, String reason, String evidence) {

        public Content {
            reason = words(reason);
            evidence = words(evidence);
        }
    }

    private ClawBack(String reference, Milestone about, Side side, Content content, PersonId by, Instant now) {
        this.id = Ids.next();
        this.reference = reference;
        this.contract = about.contract().id().value();
        this.milestone = about.id().value();
        this.side = side;
        this.quantity = content.quantity();
        this.reason = content.reason();
        this.evidence = content.evidence();
        this.raisedBy = by.value();
        this.raisedAt = now;
        this.status = ClawBackStatus.OPEN;
    }

    /** Raised by the council, which the contract has to allow. */
    static ClawBack raised(
            String reference,
            Milestone about,
            PaidOutcomes paid,
            Content content,
            PersonId by,
            WorkingDays calendar,
            Instant now) {
        paid.requireClaimable(content.quantity(), London.dayOf(now));
        ClawBack raised = new ClawBack(reference, about, Side.COUNCIL, content, by, now);
        raised.replyBy = ClawBackTiming.toReply(London.dayOf(now), calendar).end();
        return raised;
    }

    /** Begun by the provider, which accepts by that; at any time after the payment. */
    static ClawBack corrected(
            String reference,
            Milestone about,
            PaidOutcomes paid,
            Content content,
            PersonId by,
            WorkingDays calendar,
            Instant now) {
        paid.requireCorrectable(content.quantity());
        ClawBack corrected = new ClawBack(reference, about, Side.PROVIDER, content, by, now);
        corrected.accepted = true;
        corrected.repliedBy = by.value();
        corrected.repliedAt = now;
        corrected.pass(calendar, now);
        return corrected;
    }

    /**
     * What was said and decided of a late correction, which is said and decided of what was paid too much as well.
     *
     * @param accepted whether the other side has agreed; null where it has not answered
     */
    public record Settled(
            Side side,
            PersonId raisedBy,
            Instant replyBy,
            @Nullable Boolean accepted,
            @Nullable String reply,
            @Nullable PersonId repliedBy,
            @Nullable Instant repliedAt,
            Instant decideBy,
            String reasons,
            PersonId decidedBy) {}

    /** Decided already, by a late correction. */
    static ClawBack following(
            String reference, Milestone about, PaidOutcomes paid, Content content, Settled settled, Instant now) {
        paid.requireCorrectable(content.quantity());
        ClawBack following = new ClawBack(reference, about, settled.side(), content, settled.raisedBy(), now);
        following.take(settled, now);
        following.decideBy = settled.decideBy();
        following.status = ClawBackStatus.DECISION;
        following.decide(paid, content.quantity(), settled.reasons(), settled.decidedBy(), now);
        return following;
    }

    /** The provider has accepted by beginning it, or has answered the council; that of the users is in the correction. */
    private void take(Settled settled, Instant now) {
        if (settled.side() == Side.PROVIDER) {
            accepted = true;
            repliedBy = settled.raisedBy().value();
            repliedAt = now;
            return;
        }
        replyBy = settled.replyBy();
        accepted = settled.accepted();
        reply = settled.reply();
        repliedBy = settled.repliedBy() == null ? null : settled.repliedBy().value();
        repliedAt = settled.repliedAt();
    }

    private static String words(String text) {
        return TextLength.within("CLAW_BACK_WORDS_LENGTH", text, SHORTEST, LONGEST);
    }

    /** @param words why it does not accept; may be empty where it does */
    void reply(boolean accepts, String words, PersonId by, WorkingDays calendar, Instant now) {
        ClawBackStatus next = status.to(ClawBackStatus.DECISION);
        if (status != ClawBackStatus.OPEN) {
            throw new DomainProblem("CLAW_BACK_STEP_NOT_POSSIBLE");
        }
        if (replyDeadline().orElseThrow().passed(now)) {
            throw new DomainProblem("CLAW_BACK_REPLY_PASSED");
        }
        reply = accepts && words.isBlank() ? null : words(words);
        accepted = accepts;
        repliedBy = by.value();
        repliedAt = now;
        goTo(next, calendar, now);
    }

    /** Whether the day to reply has passed without one, by the database's clock. */
    boolean isUnanswered(Instant now) {
        return status == ClawBackStatus.OPEN
                && replyDeadline().filter(last -> last.passed(now)).isPresent();
    }

    /** It is to be decided now. */
    void pass(WorkingDays calendar, Instant now) {
        goTo(status.to(ClawBackStatus.DECISION), calendar, now);
    }

    private void goTo(ClawBackStatus next, WorkingDays calendar, Instant now) {
        status = next;
        decideBy = ClawBackTiming.toDecide(London.dayOf(now), calendar).end();
    }

    /**
     * A second person of the council decides.
     *
     * @param claimed outcomes that do not stand; 0 where all stand, at most what was raised
     */
    void decide(PaidOutcomes paid, long claimed, String why, PersonId by, Instant now) {
        ClawBackStatus ended = status.to(claimed == 0 ? ClawBackStatus.DROPPED : ClawBackStatus.CLAIMED);
        if (by.value().equals(raisedBy)) {
            throw new DomainProblem("CLAW_BACK_NEEDS_ANOTHER_PERSON");
        }
        if (claimed < 0 || claimed > quantity) {
            throw new DomainProblem("CLAW_BACK_QUANTITY", 0, quantity);
        }
        reasons = words(why);
        if (ended == ClawBackStatus.CLAIMED) {
            OwedBack owed = paid.owed(claimed);
            decided = claimed;
            fullAmount = owed.full();
            amount = owed.amount();
        }
        decidedBy = by.value();
        end(ended, now);
    }

    /** The council takes back what it has raised. */
    void withdraw(Instant now) {
        if (side != Side.COUNCIL) {
            throw new DomainProblem("CLAW_BACK_STEP_NOT_POSSIBLE");
        }
        end(status.to(ClawBackStatus.WITHDRAWN), now);
    }

    private void end(ClawBackStatus target, Instant now) {
        status = target;
        endedAt = now;
    }

    /** Notes that the decision is late; false where it is not, or was noted before. */
    boolean noteOverdue(Instant now) {
        if (status != ClawBackStatus.DECISION
                || overdueAt != null
                || decideDeadline().filter(last -> last.passed(now)).isEmpty()) {
            return false;
        }
        overdueAt = now;
        return true;
    }

    public ClawBackId id() {
        return new ClawBackId(id);
    }

    /** For people: {@code AL-C-2026-0001}; the credit note names it. */
    public String reference() {
        return reference;
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    public MilestoneId milestone() {
        return new MilestoneId(milestone);
    }

    /** Who has begun it. */
    public Side side() {
        return side;
    }

    public boolean isCorrection() {
        return side == Side.PROVIDER;
    }

    public ClawBackStatus status() {
        return status;
    }

    /** Outcomes that do not stand, as whoever began it says. */
    public long quantity() {
        return quantity;
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

    /** Until when the provider replies; empty where it has begun it. */
    public Optional<Deadline> replyDeadline() {
        return Optional.ofNullable(replyBy).map(last -> new Deadline(last, ClockRule.CLAW_BACK_REPLY));
    }

    /** Whether the provider accepts; empty while, or where, it has not replied. */
    public Optional<Boolean> accepted() {
        return Optional.ofNullable(accepted);
    }

    public Optional<String> reply() {
        return Optional.ofNullable(reply);
    }

    public Optional<Instant> repliedAt() {
        return Optional.ofNullable(repliedAt);
    }

    /** Until when it is decided; empty while the provider may reply. */
    public Optional<Deadline> decideDeadline() {
        return Optional.ofNullable(decideBy).map(last -> new Deadline(last, ClockRule.CLAW_BACK_DECISION));
    }

    /** Outcomes that do not stand, as decided; empty where none. */
    public Optional<Long> decided() {
        return Optional.ofNullable(decided);
    }

    /** Those outcomes times price; empty where none. */
    public Optional<Money> fullAmount() {
        return Optional.ofNullable(fullAmount);
    }

    /** What is owed back; of no pounds where a cap had cut it off already. */
    public Optional<Money> amount() {
        return Optional.ofNullable(amount);
    }

    /** Whether money is owed back. */
    public boolean isOwed() {
        return amount != null && !amount.isZero();
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
}

package org.allmende.remedy;

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
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.ContractId;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.MilestoneStatus;
import org.allmende.contract.Side;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * That one side asks for a later day of a milestone, why, and what the other answers. It is asked before the day, never past the contract's
 * end; where it is refused or not answered by then, the milestone is late after all.
 *
 * <p>Errors: {@code MORE_TIME_NOT_OPEN}, {@code MORE_TIME_TOO_LATE(day)}, {@code MORE_TIME_NOT_LATER(day)}, {@code
 * MORE_TIME_PAST_CONTRACT(day)}, {@code MORE_TIME_ANSWER_LATE(instant)}, {@code MORE_TIME_STEP_NOT_POSSIBLE}.
 */
@Entity
@Table(name = "milestone_more_time")
public class MoreTime {

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contract;

    @Column(name = "milestone_id")
    private UUID milestone;

    private int number;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Enumerated(EnumType.STRING)
    private MoreTimeStatus status;

    @Column(name = "old_due_on")
    private LocalDate oldDue;

    @Column(name = "new_due_on")
    private LocalDate due;

    private String reasons;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answer_by")
    private Instant answerBy;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private @Nullable String answer;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected MoreTime() {}

    MoreTime(
            Milestone about,
            int number,
            Side side,
            LocalDate due,
            String reasons,
            PersonId by,
            WorkingDays calendar,
            Instant now) {
        requireOpen(about, now);
        requireDay(about, due);
        this.id = Ids.next();
        this.contract = about.contract().id().value();
        this.milestone = about.id().value();
        this.number = number;
        this.side = side;
        this.status = MoreTimeStatus.ASKED;
        this.oldDue = about.dueOn();
        this.due = due;
        this.reasons = reasons.strip();
        this.askedBy = by.value();
        this.askedAt = now;
        Instant usual = RemedyTiming.toAnswer(London.dayOf(now), calendar).end();
        Instant last = about.deadline().at();
        this.answerBy = usual.isAfter(last) ? last : usual;
    }

    private static void requireOpen(Milestone about, Instant now) {
        if (about.contract().status() != ContractStatus.RUNNING || about.status() != MilestoneStatus.SCHEDULED) {
            throw new DomainProblem("MORE_TIME_NOT_OPEN");
        }
        if (about.deadline().passed(now)) {
            throw new DomainProblem("MORE_TIME_TOO_LATE", about.dueOn());
        }
    }

    private static void requireDay(Milestone about, LocalDate due) {
        if (!due.isAfter(about.dueOn())) {
            throw new DomainProblem("MORE_TIME_NOT_LATER", about.dueOn());
        }
        if (due.isAfter(about.contract().endsOn())) {
            throw new DomainProblem("MORE_TIME_PAST_CONTRACT", about.contract().endsOn());
        }
    }

    /** The other side agrees or refuses; the contract may have been shortened meanwhile. */
    void answer(Milestone about, boolean agrees, String words, PersonId by, Instant now) {
        MoreTimeStatus next = status.to(agrees ? MoreTimeStatus.AGREED : MoreTimeStatus.REFUSED);
        if (deadline().passed(now)) {
            throw new DomainProblem("MORE_TIME_ANSWER_LATE", answerBy);
        }
        if (agrees) {
            requireOpen(about, now);
            requireDay(about, due);
        }
        status = next;
        answer = words.strip();
        answeredBy = by.value();
        answeredAt = now;
    }

    void lapse() {
        status = status.to(MoreTimeStatus.LAPSED);
    }

    public MoreTimeId id() {
        return new MoreTimeId(id);
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    public MilestoneId milestone() {
        return new MilestoneId(milestone);
    }

    /** From 1 for each milestone. */
    public int number() {
        return number;
    }

    /** Who asks; the other side answers. */
    public Side side() {
        return side;
    }

    public MoreTimeStatus status() {
        return status;
    }

    public LocalDate oldDue() {
        return oldDue;
    }

    /** The later day. */
    public LocalDate due() {
        return due;
    }

    public String reasons() {
        return reasons;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** By when the other side answers: five working days, and no later than the milestone's day. */
    public Deadline deadline() {
        return new Deadline(answerBy, ClockRule.MORE_TIME_ANSWER);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }
}

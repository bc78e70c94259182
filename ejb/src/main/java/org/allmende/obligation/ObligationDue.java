package org.allmende.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
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
import org.allmende.contract.Contract;
import org.allmende.contract.Obligation;
import org.allmende.contract.Side;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One day on which an obligation is due: its side says that it is done, the other accepts or disputes it. Done late, it was overdue for ever.
 *
 * <p>Errors: {@code OBLIGATION_STEP_NOT_POSSIBLE}, {@code OBLIGATION_NEEDS_TWO_PEOPLE}, {@code OBLIGATION_NEEDS_WORDS}.
 */
@Entity
@Table(name = "obligation_due")
public class ObligationDue {

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contract;

    @ManyToOne(optional = false)
    @JoinColumn(name = "obligation_id")
    private Obligation obligation;

    private int number;

    @Column(name = "due_on")
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private DueStatus status;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "done_by")
    private @Nullable UUID doneBy;

    @Column(name = "answer_by")
    private @Nullable Instant answerBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ObligationDue() {}

    ObligationDue(Obligation obligation, int number, LocalDate due, Instant now) {
        this.id = Ids.next();
        this.contract = obligation.contract().id().value();
        this.obligation = obligation;
        this.number = number;
        this.due = due;
        this.status = DueStatus.OPEN;
        this.openedAt = now;
    }

    /** Its side says that it is done. */
    void done(PersonId by, WorkingDays calendar, Instant now) {
        status = status.to(DueStatus.DONE);
        doneAt = now;
        doneBy = by.value();
        answerBy = ObligationTiming.toAnswer(London.dayOf(now), calendar).end();
    }

    /** The other side accepts or disputes it. */
    void answer(boolean accepts, PersonId by, Instant now) {
        DueStatus next = status.to(accepts ? DueStatus.ACCEPTED : DueStatus.DISPUTED);
        if (by.value().equals(doneBy)) {
            throw new DomainProblem("OBLIGATION_NEEDS_TWO_PEOPLE");
        }
        status = next;
        answeredAt = now;
        answeredBy = by.value();
    }

    /** Whether its side is to be reminded now, for the first and only time. */
    boolean remind(Instant now) {
        if (!status.isOwed() || remindedAt != null || deadline().passed(now)) {
            return false;
        }
        remindedAt = now;
        return true;
    }

    /** Whether its day has passed with nothing that would do; said once. */
    boolean pass(Instant now) {
        if (!status.isOwed() || overdueAt != null || !deadline().passed(now)) {
            return false;
        }
        overdueAt = now;
        return true;
    }

    /** The contract has ended, or a change has let it fall away. */
    void lapse() {
        status = status.to(DueStatus.LAPSED);
    }

    /** Whether it is the next one: owed, not disputed, and its day not over. */
    boolean isNext(Instant now) {
        return status == DueStatus.OPEN && overdueAt == null && !deadline().passed(now);
    }

    /** Whether the next one is to wait for it: nothing was said of it, neither by its side nor by the clock. */
    boolean isUntouched() {
        return status == DueStatus.OPEN && overdueAt == null;
    }

    public DueId id() {
        return new DueId(id);
    }

    public Obligation obligation() {
        return obligation;
    }

    public Contract contract() {
        return obligation.contract();
    }

    /** From 1 for each obligation. */
    public int number() {
        return number;
    }

    /** For people and addresses: {@code AL-K-2026-0001-O2-3}. */
    public String reference() {
        return contract().reference() + "-O" + obligation.number() + "-" + number;
    }

    public LocalDate due() {
        return due;
    }

    /** The last instant in which it is kept in time. */
    public Deadline deadline() {
        return new Deadline(London.endOf(due), ClockRule.OBLIGATION_DUE);
    }

    /** By when the other side is asked to answer; empty before it is said to be done. */
    public Optional<Instant> answerBy() {
        return Optional.ofNullable(answerBy);
    }

    public DueStatus status() {
        return status;
    }

    public Side side() {
        return obligation.side();
    }

    /** When it was said in public that its day has passed, even if it was kept late afterwards. */
    public Optional<Instant> overdueAt() {
        return Optional.ofNullable(overdueAt);
    }

    /** When its side said, the last time, that it is done. */
    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    /** When the other side answered, the last time. */
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}

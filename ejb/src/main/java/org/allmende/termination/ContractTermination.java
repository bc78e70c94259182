package org.allmende.termination;

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
import java.util.Set;
import java.util.UUID;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.EndGround;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.Procurement;
import org.allmende.contract.Side;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * That a contract is to end before its last day: who wants it and why, what the other side says, who has decided, and the day.
 *
 * <p>Errors: {@code TERMINATION_NOT_RUNNING}, {@code TERMINATION_NEEDS_TWO_PEOPLE}, {@code TERMINATION_LATE(instant)}, {@code
 * TERMINATION_STEP_NOT_POSSIBLE}, and those of {@link TerminationLaw}.
 */
@Entity
@Table(name = "contract_termination")
public class ContractTermination {

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contract;

    private int number;

    @Enumerated(EnumType.STRING)
    private EndGround ground;

    @Enumerated(EnumType.STRING)
    private TerminationStatus status;

    @Column(name = "by_provider")
    private boolean byProvider;

    @Column(name = "break_number")
    private @Nullable Integer breakNumber;

    @Column(name = "milestone_id")
    private @Nullable UUID milestone;

    private boolean security;

    @Column(name = "minister_told_on")
    private @Nullable LocalDate ministerTold;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    private String reasons;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "confirmed_by")
    private @Nullable UUID confirmedBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "answer_by")
    private @Nullable Instant answerBy;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private @Nullable String answer;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String decision;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ContractTermination() {}

    private ContractTermination(Contract contract, int number, EndGround ground, String reasons) {
        if (contract.status() != ContractStatus.RUNNING) {
            throw new DomainProblem("TERMINATION_NOT_RUNNING");
        }
        this.id = Ids.next();
        this.contract = contract.id().value();
        this.number = number;
        this.ground = ground;
        this.reasons = reasons.strip();
        this.status = TerminationStatus.PROPOSED;
    }

    /** By an officer of the council. */
    static ContractTermination proposed(
            Contract contract,
            Procurement procurement,
            Set<MilestoneId> beingRemedied,
            int number,
            TerminationTerms terms,
            PersonId by,
            Instant now) {
        ContractTermination made = new ContractTermination(contract, number, terms.ground(), terms.reasons());
        TerminationLaw.require(contract, procurement, beingRemedied, terms, London.dayOf(now));
        switch (terms.ground()) {
            case AGREEMENT -> {
                made.endsOn = terms.endsOn();
                made.answerBy = terms.answerBy() == null ? null : London.endOf(terms.answerBy());
            }
            case BREAK -> {
                made.endsOn = terms.endsOn();
                made.breakNumber = terms.breakNumber();
            }
            case BREACH ->
                made.milestone =
                        TerminationLaw.missed(contract, terms.milestone()).id().value();
            default -> {
                made.security = terms.security();
                made.ministerTold = terms.security() ? terms.ministerTold() : null;
            }
        }
        made.begin(by, now);
        return made;
    }

    /** By the provider, who has given notice by a break clause: the day is set. */
    static ContractTermination noticed(
            Contract contract, int number, int clause, LocalDate day, String reasons, PersonId by, Instant now) {
        ContractTermination made = new ContractTermination(contract, number, EndGround.BREAK, reasons);
        TerminationLaw.requireNotice(contract, Side.PROVIDER, clause, day, London.dayOf(now));
        made.breakNumber = clause;
        made.endsOn = day;
        made.byProvider = true;
        made.status = made.status.to(TerminationStatus.SET);
        made.begin(by, now);
        return made;
    }

    private void begin(PersonId by, Instant now) {
        proposedBy = by.value();
        proposedAt = now;
    }

    /** A second officer confirms it: the provider is told, and asked, heard or given notice. */
    void confirm(Contract about, PersonId by, WorkingDays calendar, Instant now) {
        LocalDate today = London.dayOf(now);
        TerminationStatus next = ground == EndGround.AGREEMENT
                ? TerminationStatus.OFFERED
                : ground.isHeard() ? TerminationStatus.HEARING : TerminationStatus.SET;
        status.to(next);
        if (status != TerminationStatus.PROPOSED) {
            throw new DomainProblem("TERMINATION_STEP_NOT_POSSIBLE");
        }
        requireSecond(by);
        if (ground == EndGround.AGREEMENT
                && deadline().filter(last -> last.passed(now)).isPresent()) {
            throw new DomainProblem("TERMINATION_ANSWER_PAST");
        }
        if (breakNumber != null) {
            TerminationLaw.requireNotice(about, Side.COUNCIL, breakNumber, endsOn, today);
        }
        if (ground.isHeard()) {
            answerBy = TerminationLaw.representations(today, calendar).end();
        }
        status = next;
        confirmedBy = by.value();
        confirmedAt = now;
    }

    private void requireSecond(PersonId by) {
        if (by.value().equals(proposedBy)) {
            throw new DomainProblem("TERMINATION_NEEDS_TWO_PEOPLE");
        }
    }

    /** The provider agrees to end the contract on the day that was offered, or refuses. */
    void answer(Contract about, boolean agrees, String words, PersonId by, Instant now) {
        if (status != TerminationStatus.OFFERED) {
            throw new DomainProblem("TERMINATION_STEP_NOT_POSSIBLE");
        }
        requireInTime(now);
        if (agrees) {
            TerminationLaw.requireDay(about, endsOn, London.dayOf(now));
        }
        status = status.to(agrees ? TerminationStatus.SET : TerminationStatus.REFUSED);
        closedAt = agrees ? null : now;
        say(words, by, now);
    }

    /** The provider makes its representations. */
    void represent(String words, PersonId by, Instant now) {
        if (status != TerminationStatus.HEARING) {
            throw new DomainProblem("TERMINATION_STEP_NOT_POSSIBLE");
        }
        requireInTime(now);
        status = status.to(TerminationStatus.HEARD);
        say(words, by, now);
    }

    private void say(String words, PersonId by, Instant now) {
        answer = words.strip();
        answeredBy = by.value();
        answeredAt = now;
    }

    private void requireInTime(Instant now) {
        deadline().filter(last -> last.passed(now)).ifPresent(last -> {
            throw new DomainProblem("TERMINATION_LATE", last.at());
        });
    }

    /** The provider has said nothing in time: no answer is no agreement, and a hearing is over. False where there was an answer. */
    boolean passOver(Instant now) {
        if (deadline().filter(last -> last.passed(now)).isEmpty()) {
            return false;
        }
        if (status == TerminationStatus.OFFERED) {
            close(TerminationStatus.REFUSED, now);
            return true;
        }
        if (status == TerminationStatus.HEARING) {
            status = status.to(TerminationStatus.HEARD);
            return true;
        }
        return false;
    }

    /** After the provider was heard: the contract ends on that day. */
    void terminate(Contract about, @Nullable LocalDate day, String words, PersonId by, Instant now) {
        requireHeard(by);
        endsOn = TerminationLaw.requireDay(about, day, London.dayOf(now));
        decide(TerminationStatus.SET, words, by, now);
    }

    /** After the provider was heard: the contract goes on. */
    void abandon(String words, PersonId by, Instant now) {
        requireHeard(by);
        decide(TerminationStatus.ABANDONED, words, by, now);
        closedAt = now;
    }

    private void requireHeard(PersonId by) {
        if (status != TerminationStatus.HEARD) {
            throw new DomainProblem("TERMINATION_STEP_NOT_POSSIBLE");
        }
        requireSecond(by);
    }

    private void decide(TerminationStatus how, String words, PersonId by, Instant now) {
        status = status.to(how);
        decision = words.strip();
        decidedBy = by.value();
        decidedAt = now;
    }

    /** It is taken back, lapses, or has done its work. */
    void close(TerminationStatus how, Instant now) {
        status = status.to(how);
        closedAt = now;
    }

    /** Whether the contract's last day by it has passed. */
    boolean isDue(Instant now) {
        return status == TerminationStatus.SET && endsOn != null && now.isAfter(London.endOf(endsOn));
    }

    public TerminationId id() {
        return new TerminationId(id);
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    /** From 1 for each contract. */
    public int number() {
        return number;
    }

    public EndGround ground() {
        return ground;
    }

    public TerminationStatus status() {
        return status;
    }

    /** Whether the provider has given notice, by a break clause. */
    public boolean byProvider() {
        return byProvider;
    }

    /** The break clause. */
    public Optional<Integer> breakNumber() {
        return Optional.ofNullable(breakNumber);
    }

    /** The missed milestone that was not put right. */
    public Optional<MilestoneId> milestone() {
        return Optional.ofNullable(milestone).map(MilestoneId::new);
    }

    /** The day on which a Minister was notified, where national security is the ground (s.79). */
    public Optional<LocalDate> ministerTold() {
        return Optional.ofNullable(ministerTold);
    }

    /** The day on which the contract ends; empty before it is set. */
    public Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }

    public String reasons() {
        return reasons;
    }

    /** Until when the provider is asked, or heard. */
    public Optional<Deadline> deadline() {
        return Optional.ofNullable(answerBy)
                .map(at -> new Deadline(
                        at, ground.isHeard() ? ClockRule.TERMINATION_REPRESENTATIONS : ClockRule.TERMINATION_ANSWER));
    }

    public PersonId proposedBy() {
        return new PersonId(proposedBy);
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Optional<PersonId> confirmedBy() {
        return Optional.ofNullable(confirmedBy).map(PersonId::new);
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    public Optional<PersonId> answeredBy() {
        return Optional.ofNullable(answeredBy).map(PersonId::new);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** What the provider says. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<PersonId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(PersonId::new);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Why the council has decided so after it had heard the provider. */
    public Optional<String> decision() {
        return Optional.ofNullable(decision);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** Whether everybody may read it: once the day is set. */
    public boolean isPublic() {
        return status == TerminationStatus.SET || status == TerminationStatus.DONE;
    }

    /** Whether the provider may read it: not while the council's two officers are still at it. */
    public boolean isTold() {
        return byProvider || confirmedAt != null;
    }

    /** Its page, from the context root. */
    public String link(Contract about) {
        return "/contract/ending/" + about.reference() + "/" + number;
    }
}

package org.allmende.extension;

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
import org.allmende.calendar.TermDates;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.ContractStatus;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.tender.extension.ExtensionOption;
import org.jspecify.annotations.Nullable;

/**
 * One of a contract's options to extend its term: proposed with reasons by one officer, exercised by another, both before the option's last
 * day.
 *
 * <p>Errors: {@code EXTENSION_NOT_RUNNING}, {@code EXTENSION_NONE}, {@code EXTENSION_USED_UP(times)}, {@code EXTENSION_LATE(instant)},
 * {@code EXTENSION_NEEDS_TWO_PEOPLE}, {@code EXTENSION_TERM_MOVED}, {@code EXTENSION_STEP_NOT_POSSIBLE}.
 */
@Entity
@Table(name = "contract_extension")
public class ContractExtension {

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contract;

    private int number;

    private int attempt;

    @Enumerated(EnumType.STRING)
    private ExtensionStatus status;

    @Column(name = "old_ends_on")
    private LocalDate oldEndsOn;

    @Column(name = "new_ends_on")
    private LocalDate endsOn;

    @Column(name = "exercise_by")
    private Instant exerciseBy;

    private String reasons;

    @Column(name = "notice_due")
    private boolean noticeDue;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "exercised_by")
    private @Nullable UUID exercisedBy;

    @Column(name = "exercised_at")
    private @Nullable Instant exercisedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ContractExtension() {}

    /**
     * @param used how many options are exercised
     * @param attempt which proposal of this contract it is, from 1
     */
    ContractExtension(Contract before, int used, int attempt, String reasons, PersonId by, Instant now) {
        ExtensionOption option = requireOption(before, used);
        this.id = Ids.next();
        this.contract = before.id().value();
        this.number = used + 1;
        this.attempt = attempt;
        this.status = ExtensionStatus.PROPOSED;
        this.oldEndsOn = before.endsOn();
        this.endsOn = option.extended(oldEndsOn, 1);
        this.exerciseBy = London.endOf(TermDates.lastToExtend(oldEndsOn, option.noticeDays()));
        this.reasons = reasons.strip();
        this.proposedBy = by.value();
        this.proposedAt = now;
        requireInTime(now);
    }

    private static ExtensionOption requireOption(Contract contract, int used) {
        if (contract.status() != ContractStatus.RUNNING) {
            throw new DomainProblem("EXTENSION_NOT_RUNNING");
        }
        ExtensionOption option = contract.extension().orElseThrow(() -> new DomainProblem("EXTENSION_NONE"));
        if (used >= option.times()) {
            throw new DomainProblem("EXTENSION_USED_UP", option.times());
        }
        return option;
    }

    /** That the proposal is the notice which the law wants beforehand. */
    void tellBefore(boolean due) {
        noticeDue = due;
    }

    /** The contract ends later from now on. */
    void exercise(Contract contract, PersonId by, Instant now) {
        status.to(ExtensionStatus.EXERCISED);
        requireInTime(now);
        if (by.value().equals(proposedBy)) {
            throw new DomainProblem("EXTENSION_NEEDS_TWO_PEOPLE");
        }
        if (!contract.endsOn().equals(oldEndsOn)) {
            throw new DomainProblem("EXTENSION_TERM_MOVED");
        }
        status = ExtensionStatus.EXERCISED;
        exercisedBy = by.value();
        exercisedAt = now;
    }

    private void requireInTime(Instant now) {
        if (deadline().passed(now)) {
            throw new DomainProblem("EXTENSION_LATE", exerciseBy);
        }
    }

    /** It is taken back, or lapses. */
    void end(ExtensionStatus how, Instant now) {
        status = status.to(how);
        endedAt = now;
    }

    public ExtensionId id() {
        return new ExtensionId(id);
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    /** Which of the options, from 1. */
    public int number() {
        return number;
    }

    /** Which proposal of the contract, from 1: its address. */
    public int attempt() {
        return attempt;
    }

    public ExtensionStatus status() {
        return status;
    }

    public LocalDate oldEndsOn() {
        return oldEndsOn;
    }

    /** The last day of the term once it is exercised. */
    public LocalDate endsOn() {
        return endsOn;
    }

    /** The last instant at which it can be exercised. */
    public Deadline deadline() {
        return new Deadline(exerciseBy, ClockRule.EXTENSION_EXERCISE);
    }

    public String reasons() {
        return reasons;
    }

    /** Whether its proposal is a contract change notice (Procurement Act 2023 s.75). */
    public boolean noticeDue() {
        return noticeDue;
    }

    public PersonId proposedBy() {
        return new PersonId(proposedBy);
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Optional<PersonId> exercisedBy() {
        return Optional.ofNullable(exercisedBy).map(PersonId::new);
    }

    public Optional<Instant> exercisedAt() {
        return Optional.ofNullable(exercisedAt);
    }

    /** When it came to nothing. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Whether everybody may read it: a notice at once, all else once it is exercised. */
    public boolean isPublic() {
        return noticeDue || status == ExtensionStatus.EXERCISED;
    }

    /** Its page, from the context root. */
    public String link(Contract contract) {
        return "/contract/extension/" + contract.reference() + "/" + attempt;
    }
}

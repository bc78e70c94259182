package org.allmende.remedy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;

/**
 * That the council takes over the work of a milestone whose remedy has failed: from when until when, and why. It stays on the record.
 *
 * <p>Errors: {@code STEP_IN_NOT_AGREED}, {@code STEP_IN_NOT_FAILED}, {@code STEP_IN_BACKWARDS}, {@code STEP_IN_PAST_CONTRACT(day)}.
 */
@Entity
@Table(name = "milestone_step_in")
public class StepIn {

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contract;

    @Column(name = "milestone_id")
    private UUID milestone;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "until_on")
    private LocalDate until;

    private String reasons;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected StepIn() {}

    StepIn(Contract about, Remedy remedy, LocalDate from, LocalDate until, String reasons, PersonId by, Instant now) {
        if (!about.allowsStepIn() || about.status() != ContractStatus.RUNNING) {
            throw new DomainProblem("STEP_IN_NOT_AGREED");
        }
        if (remedy.status() != RemedyStatus.FAILED) {
            throw new DomainProblem("STEP_IN_NOT_FAILED");
        }
        if (until.isBefore(from)) {
            throw new DomainProblem("STEP_IN_BACKWARDS");
        }
        if (until.isAfter(about.lastDay())) {
            throw new DomainProblem("STEP_IN_PAST_CONTRACT", about.lastDay());
        }
        this.id = Ids.next();
        this.contract = about.id().value();
        this.milestone = remedy.milestone().value();
        this.from = from;
        this.until = until;
        this.reasons = reasons.strip();
        this.recordedBy = by.value();
        this.recordedAt = now;
    }

    public MilestoneId milestone() {
        return new MilestoneId(milestone);
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate until() {
        return until;
    }

    public String reasons() {
        return reasons;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}

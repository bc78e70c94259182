package org.allmende.contract;

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
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A day until which so many outcomes are to be reached and reported. Met only after council and users have verified.
 *
 * <p>Errors: {@code MILESTONE_STEP_NOT_POSSIBLE}, {@code MILESTONE_NOT_DUE(day)}, {@code MILESTONE_CONTRACT_NOT_RUNNING}.
 */
@Entity
@Table(name = "milestone")
public class Milestone {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "contract_id")
    private Contract contract;

    @ManyToOne(optional = false)
    @JoinColumn(name = "metric_id")
    private OutcomeMetric metric;

    @Column
    private int number;

    @Column
    private String title;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "target_quantity")
    private long quantity;

    @Column
    private boolean payment;

    @Enumerated(EnumType.STRING)
    private MilestoneStatus status;

    @Column(name = "reported_at")
    private @Nullable Instant reportedAt;

    @Column(name = "missed_at")
    private @Nullable Instant missedAt;

    @Column(name = "lapsed_at")
    private @Nullable Instant lapsedAt;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Column(name = "verified_quantity")
    private @Nullable Long verifiedQuantity;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Milestone() {}

    Milestone(Contract contract, OutcomeMetric metric, int number, MilestoneTerms terms) {
        this.id = Ids.next();
        this.contract = contract;
        this.metric = metric;
        this.number = number;
        this.title = terms.title().strip();
        this.dueOn = terms.due();
        this.quantity = terms.quantity();
        this.payment = terms.payment();
        this.status = MilestoneStatus.SCHEDULED;
    }

    /** The provider has reported, in time or late. */
    public void report(Instant now) {
        requireReportable();
        status = status.to(MilestoneStatus.REPORTED);
        reportedAt = now;
    }

    /** A verifier has returned the report with reasons. */
    public void returnReport() {
        status = status.to(MilestoneStatus.RETURNED);
    }

    /** Both have verified; met or partially met by the lesser of the two quantities. */
    public void verify(long verified, Instant now) {
        status = status.to(verified >= quantity ? MilestoneStatus.MET : MilestoneStatus.PARTIALLY_MET);
        verifiedQuantity = verified;
        verifiedAt = now;
    }

    /** Something else was reached than both had verified, as a dispute or a late correction has shown. */
    public void correct(long reached) {
        MilestoneStatus target = reached >= quantity ? MilestoneStatus.MET : MilestoneStatus.PARTIALLY_MET;
        status = status == target ? status : status.to(target);
        verifiedQuantity = reached;
    }

    /** The due day has passed without a report, by the database's clock. */
    public void miss(Instant now) {
        if (!deadline().passed(now)) {
            throw new DomainProblem("MILESTONE_NOT_DUE", dueOn);
        }
        status = status.to(MilestoneStatus.MISSED);
        missedAt = now;
    }

    /** Is due later, as both sides have agreed on the record; the database asks for it as well. */
    public void postpone(LocalDate later) {
        dueOn = later;
    }

    /** The contract has ended before it was reported. */
    void lapse(Instant now) {
        status = status.to(MilestoneStatus.LAPSED);
        lapsedAt = now;
    }

    /** Refuses unless the provider may report it now; after the contract's end only what was reported before it and came back. */
    public void requireReportable() {
        boolean again = contract.status().isOver() && status == MilestoneStatus.RETURNED;
        if (contract.status() != ContractStatus.RUNNING && !again) {
            throw new DomainProblem("MILESTONE_CONTRACT_NOT_RUNNING");
        }
        status.to(MilestoneStatus.REPORTED);
    }

    public MilestoneId id() {
        return new MilestoneId(id);
    }

    public Contract contract() {
        return contract;
    }

    public OutcomeMetric metric() {
        return metric;
    }

    public int number() {
        return number;
    }

    /** For people and addresses: the contract's reference and the number, {@code AL-K-2026-0001-M2}. */
    public String reference() {
        return contract.reference() + "-M" + number;
    }

    public String title() {
        return title;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** The last instant at which a report is in time. */
    public Deadline deadline() {
        return new Deadline(London.endOf(dueOn), ClockRule.MILESTONE_DUE);
    }

    /** Verified outcomes that make it met. */
    public long quantity() {
        return quantity;
    }

    /** Whether its verified outcomes are paid. */
    public boolean payment() {
        return payment;
    }

    public MilestoneStatus status() {
        return status;
    }

    public Optional<Instant> reportedAt() {
        return Optional.ofNullable(reportedAt);
    }

    /** When it was reported in public as missed, even if it was reported late afterwards. */
    public Optional<Instant> missedAt() {
        return Optional.ofNullable(missedAt);
    }

    public Optional<Instant> verifiedAt() {
        return Optional.ofNullable(verifiedAt);
    }

    /** The lesser of the quantities that council and users verified. */
    public Optional<Long> verifiedQuantity() {
        return Optional.ofNullable(verifiedQuantity);
    }

    MilestoneTerms terms() {
        return new MilestoneTerms(title, dueOn, metric.number(), quantity, payment);
    }
}

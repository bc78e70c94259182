package org.allmende.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.ExpressionTiming.ProcurementStart;
import org.allmende.calendar.London;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * An expression of interest in providing, or assisting in providing, a service on behalf of a council: Localism Act 2011
 * s.81. Private while a draft; public from its receipt, reasons of the decision included (s.84(8)-(9)).
 *
 * <p>Errors: {@code EOI_STEP_NOT_POSSIBLE(from, to)}, {@code EOI_WARNING_UNREAD}, {@code EOI_EXPECTED_TOO_LATE(most)},
 * {@code EOI_EXPECTED_PASSED} and those of {@link EoiOutcome}.
 */
@Entity
@Table(name = "expression_of_interest")
public class ExpressionOfInterest {

    @Id
    private UUID id;

    private String reference;

    @Column(name = "service_id")
    private UUID service;

    @Column(name = "council_id")
    private UUID council;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "case_id")
    private @Nullable UUID caseFile;

    @Enumerated(EnumType.STRING)
    private EoiStatus status;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "timing_due")
    private @Nullable Instant timingDue;

    @Column(name = "decision_due")
    private @Nullable Instant decisionDue;

    @Column(name = "timing_notice_at")
    private @Nullable Instant timingNoticeAt;

    @Column(name = "expected_decision")
    private @Nullable LocalDate expectedDecision;

    @Embedded
    private @Nullable EoiOutcome outcome;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Embedded
    private @Nullable MissedClocks missed;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ExpressionOfInterest() {}

    ExpressionOfInterest(String reference, Service service, OrganisationId organisation, Instant now) {
        this.id = Ids.next();
        this.reference = reference;
        this.service = service.id().value();
        this.council = service.council().value();
        this.organisation = organisation.value();
        this.status = EoiStatus.DRAFT;
        this.startedAt = now;
    }

    void submit(CaseId newCase, EoiClocks clocks, boolean warned, Instant now) {
        status = status.to(EoiStatus.SUBMITTED);
        if (!warned) {
            throw new DomainProblem("EOI_WARNING_UNREAD");
        }
        caseFile = newCase.value();
        submittedAt = now;
        timingDue = clocks.timingNotice();
        decisionDue = clocks.decision();
    }

    void announceTiming(LocalDate expected, Instant now) {
        status = status.to(EoiStatus.TIMED);
        LocalDate latest = London.dayOf(Objects.requireNonNull(decisionDue));
        boolean inTime = !latest.isBefore(London.dayOf(now));
        if (inTime && expected.isAfter(latest)) {
            throw new DomainProblem("EOI_EXPECTED_TOO_LATE", latest);
        }
        if (expected.isBefore(London.dayOf(now))) {
            throw new DomainProblem("EOI_EXPECTED_PASSED");
        }
        expectedDecision = expected;
        timingNoticeAt = now;
    }

    /** Refuses with {@code EOI_NOT_A_DRAFT} once it is sent or taken back. */
    public void requireDraft() {
        if (status != EoiStatus.DRAFT) {
            throw new DomainProblem("EOI_NOT_A_DRAFT", reference);
        }
    }

    /** Refuses unless the council may decide now: received, told when, not decided, not taken back. */
    public void requireDecidable() {
        status.to(EoiStatus.ACCEPTED);
    }

    /** Accepted, as it is or as both sides have modified it. To be called by what two officers have decided alone. */
    public void accept(DecisionId by, String why, ProcurementStart start, String officers, Instant now) {
        status = status.to(EoiStatus.ACCEPTED);
        outcome = EoiOutcome.accepted(by, why, start, officers, now);
    }

    /**
     * Rejected. To be called by what two officers have decided alone.
     *
     * @param first of the grounds, in the order of the Schedule; all of them are with the decision
     */
    public void reject(DecisionId by, String why, GroundFinding first, String officers, Instant now) {
        status = status.to(EoiStatus.REJECTED);
        outcome = EoiOutcome.rejected(by, why, first, officers, now);
    }

    void withdraw(Instant now) {
        status = status.to(EoiStatus.WITHDRAWN);
        withdrawnAt = now;
    }

    /**
     * The deadline of a clock of the council, if that clock runs now: the notice of timing until it is sent, the decision until
     * it is made, the procurement from the acceptance on. Whether the procurement has begun, the process knows.
     */
    public Optional<Deadline> running(ClockRule clock) {
        return switch (clock) {
            case EOI_TIMING_NOTICE -> status == EoiStatus.SUBMITTED ? timingDeadline() : Optional.empty();
            case EOI_DECISION -> status.isUndecided() ? decisionDeadline() : Optional.empty();
            case EOI_PROCUREMENT_START ->
                status == EoiStatus.ACCEPTED ? procurementStart().map(ProcurementStart::deadline) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Notes that a clock ran out unanswered; false where it did not, or was noted before. */
    public boolean noteOverdue(ClockRule clock, Instant now) {
        if (running(clock).filter(deadline -> deadline.passed(now)).isEmpty()
                || overdueAt(clock).isPresent()) {
            return false;
        }
        missed = missed == null ? new MissedClocks() : missed;
        missed.note(clock, now);
        return true;
    }

    private Optional<Instant> overdueAt(ClockRule clock) {
        return Optional.ofNullable(missed).flatMap(noted -> noted.at(clock));
    }

    public EoiId id() {
        return new EoiId(id);
    }

    public String reference() {
        return reference;
    }

    public ServiceId service() {
        return new ServiceId(service);
    }

    public OrganisationId council() {
        return new OrganisationId(council);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** The case that its receipt opened. */
    public Optional<CaseId> caseId() {
        return Optional.ofNullable(caseFile).map(CaseId::new);
    }

    /** The case; only to be asked once received. */
    public CaseId requireCase() {
        return caseId().orElseThrow(() -> new IllegalStateException(reference + " was never received"));
    }

    public EoiStatus status() {
        return status;
    }

    /** Whether everybody may read it: from its receipt on, also when withdrawn afterwards. */
    public boolean isPublic() {
        return submittedAt != null;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    /** Until when the notice of timing is due. */
    public Optional<Deadline> timingDeadline() {
        return Optional.ofNullable(timingDue).map(due -> new Deadline(due, ClockRule.EOI_TIMING_NOTICE));
    }

    /** Until when the notice of the decision is due. */
    public Optional<Deadline> decisionDeadline() {
        return Optional.ofNullable(decisionDue).map(due -> new Deadline(due, ClockRule.EOI_DECISION));
    }

    public Optional<Instant> timingNoticeAt() {
        return Optional.ofNullable(timingNoticeAt);
    }

    /** The day by which the council said that it expects to decide. */
    public Optional<LocalDate> expectedDecision() {
        return Optional.ofNullable(expectedDecision);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(outcome).map(EoiOutcome::decidedAt);
    }

    /** The officers' names; one name alone where it was decided before two were asked for. */
    public Optional<String> decidedBy() {
        return Optional.ofNullable(outcome).map(EoiOutcome::decidedBy);
    }

    /** What two officers decided; empty before it, and where one decided alone before two were asked for. */
    public Optional<DecisionId> decision() {
        return Optional.ofNullable(outcome).flatMap(EoiOutcome::decision);
    }

    /** Why, as published. */
    public Optional<String> reasons() {
        return Optional.ofNullable(outcome).map(EoiOutcome::reasons);
    }

    /** The first of the grounds, in the order of the Schedule. */
    public Optional<RejectionGround> ground() {
        return Optional.ofNullable(outcome).flatMap(EoiOutcome::ground);
    }

    /** The document that shows the ground, where it is one of fact. */
    public Optional<String> documentTitle() {
        return Optional.ofNullable(outcome).flatMap(EoiOutcome::documentTitle);
    }

    public Optional<LocalDate> documentDate() {
        return Optional.ofNullable(outcome).flatMap(EoiOutcome::documentDate);
    }

    /** The days between which the procurement must begin: s.83(4)-(7). */
    public Optional<ProcurementStart> procurementStart() {
        return Optional.ofNullable(outcome).flatMap(EoiOutcome::procurementStart);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** When the clock for the notice of timing ran out unanswered. */
    public Optional<Instant> timingOverdueAt() {
        return overdueAt(ClockRule.EOI_TIMING_NOTICE);
    }

    /** When the clock for the decision ran out unanswered. */
    public Optional<Instant> decisionOverdueAt() {
        return overdueAt(ClockRule.EOI_DECISION);
    }

    /** When the clock for the beginning of the procurement ran out unanswered. */
    public Optional<Instant> procurementOverdueAt() {
        return overdueAt(ClockRule.EOI_PROCUREMENT_START);
    }

    /** The page on which everybody reads it, from the context root. */
    public String link() {
        return "/challenge/view/" + reference;
    }
}

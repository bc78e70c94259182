package org.allmende.challenge;

import jakarta.persistence.Column;
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
 * s.81. Private while a draft; public from its receipt, reasons of the decision included (s.84(9)-(10)).
 *
 * <p>Errors: {@code EOI_STEP_NOT_POSSIBLE(from, to)}, {@code EOI_WARNING_UNREAD}, {@code EOI_EXPECTED_TOO_LATE(most)},
 * {@code EOI_EXPECTED_PASSED}, {@code EOI_REASONS_MISSING} and those of {@link Rejection}.
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

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String reasons;

    @Enumerated(EnumType.STRING)
    private @Nullable RejectionGround ground;

    @Column(name = "document_title")
    private @Nullable String documentTitle;

    @Column(name = "document_date")
    private @Nullable LocalDate documentDate;

    @Column(name = "procurement_earliest")
    private @Nullable LocalDate procurementEarliest;

    @Column(name = "procurement_latest")
    private @Nullable LocalDate procurementLatest;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "timing_overdue_at")
    private @Nullable Instant timingOverdueAt;

    @Column(name = "decision_overdue_at")
    private @Nullable Instant decisionOverdueAt;

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
        if (expected.isAfter(latest)) {
            throw new DomainProblem("EOI_EXPECTED_TOO_LATE", latest);
        }
        if (expected.isBefore(London.dayOf(now))) {
            throw new DomainProblem("EOI_EXPECTED_PASSED");
        }
        expectedDecision = expected;
        timingNoticeAt = now;
    }

    void accept(String newReasons, ProcurementStart start, String officer, Instant now) {
        status = status.to(EoiStatus.ACCEPTED);
        if (newReasons.strip().length() < Rejection.SHORTEST_REASONS) {
            throw new DomainProblem("EOI_REASONS_MISSING");
        }
        reasons = newReasons.strip();
        procurementEarliest = start.earliest();
        procurementLatest = start.latest();
        decided(officer, now);
    }

    void reject(Rejection rejection, String officer, Instant now) {
        status = status.to(EoiStatus.REJECTED);
        rejection.requireLawful(London.dayOf(now));
        ground = rejection.ground();
        reasons = rejection.reasons();
        documentTitle = rejection.ground().needsDocument() ? rejection.documentTitle() : null;
        documentDate = rejection.ground().needsDocument() ? rejection.documentDate() : null;
        decided(officer, now);
    }

    private void decided(String officer, Instant now) {
        decidedBy = officer;
        decidedAt = now;
    }

    void withdraw(Instant now) {
        status = status.to(EoiStatus.WITHDRAWN);
        withdrawnAt = now;
    }

    /** Notes that a clock ran out unanswered; false where it did not, or was noted before. */
    boolean noteOverdue(ClockRule clock, Instant now) {
        if (clock == ClockRule.EOI_TIMING_NOTICE
                && status == EoiStatus.SUBMITTED
                && timingOverdueAt == null
                && timingDeadline().filter(deadline -> deadline.passed(now)).isPresent()) {
            timingOverdueAt = now;
            return true;
        }
        if (clock == ClockRule.EOI_DECISION
                && status.isUndecided()
                && decisionOverdueAt == null
                && decisionDeadline().filter(deadline -> deadline.passed(now)).isPresent()) {
            decisionOverdueAt = now;
            return true;
        }
        return false;
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
        return Optional.ofNullable(decidedAt);
    }

    /** The officer's name. */
    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    /** Why, as published. */
    public Optional<String> reasons() {
        return Optional.ofNullable(reasons);
    }

    public Optional<RejectionGround> ground() {
        return Optional.ofNullable(ground);
    }

    /** The document that shows the ground, where it is one of fact. */
    public Optional<String> documentTitle() {
        return Optional.ofNullable(documentTitle);
    }

    public Optional<LocalDate> documentDate() {
        return Optional.ofNullable(documentDate);
    }

    /** The days between which the procurement must begin: s.83(4)-(7). */
    public Optional<ProcurementStart> procurementStart() {
        return procurementEarliest == null || procurementLatest == null
                ? Optional.empty()
                : Optional.of(new ProcurementStart(procurementEarliest, procurementLatest));
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** When the clock for the notice of timing ran out unanswered. */
    public Optional<Instant> timingOverdueAt() {
        return Optional.ofNullable(timingOverdueAt);
    }

    /** When the clock for the decision ran out unanswered. */
    public Optional<Instant> decisionOverdueAt() {
        return Optional.ofNullable(decisionOverdueAt);
    }

    /** The page on which everybody reads it, from the context root. */
    public String link() {
        return "/challenge/view/" + reference;
    }
}

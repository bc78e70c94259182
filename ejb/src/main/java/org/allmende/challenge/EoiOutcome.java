package org.allmende.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.ExpressionTiming.ProcurementStart;
import org.allmende.calendar.London;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a council has decided on an expression of interest, as everybody reads it: by whom, why, on which ground, and between which
 * days the procurement begins. Never changes.
 *
 * <p>Errors: {@code EOI_REASONS_MISSING} and those of {@link GroundFinding}.
 */
@Embeddable
public class EoiOutcome {

    /** Shorter than this, reasons cannot be reasons. */
    public static final int SHORTEST_REASONS = 40;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decision_id")
    private @Nullable UUID decision;

    private String reasons;

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

    @SuppressWarnings("NullAway.Init")
    protected EoiOutcome() {}

    private EoiOutcome(DecisionId by, String why, String officers, Instant now) {
        if (why.strip().length() < SHORTEST_REASONS) {
            throw new DomainProblem("EOI_REASONS_MISSING");
        }
        this.decision = by.value();
        this.reasons = why.strip();
        this.decidedBy = officers;
        this.decidedAt = now;
    }

    static EoiOutcome accepted(DecisionId by, String why, ProcurementStart start, String officers, Instant now) {
        EoiOutcome accepted = new EoiOutcome(by, why, officers, now);
        accepted.procurementEarliest = start.earliest();
        accepted.procurementLatest = start.latest();
        return accepted;
    }

    static EoiOutcome rejected(DecisionId by, String why, GroundFinding first, String officers, Instant now) {
        first.requireLawful(London.dayOf(now));
        EoiOutcome rejected = new EoiOutcome(by, why, officers, now);
        rejected.ground = first.ground();
        rejected.documentTitle = first.needed().documentTitle();
        rejected.documentDate = first.needed().documentDate();
        return rejected;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decidedBy() {
        return decidedBy;
    }

    Optional<DecisionId> decision() {
        return Optional.ofNullable(decision).map(DecisionId::new);
    }

    String reasons() {
        return reasons;
    }

    Optional<RejectionGround> ground() {
        return Optional.ofNullable(ground);
    }

    Optional<String> documentTitle() {
        return Optional.ofNullable(documentTitle);
    }

    Optional<LocalDate> documentDate() {
        return Optional.ofNullable(documentDate);
    }

    Optional<ProcurementStart> procurementStart() {
        return procurementEarliest == null || procurementLatest == null
                ? Optional.empty()
                : Optional.of(new ProcurementStart(procurementEarliest, procurementLatest));
    }
}

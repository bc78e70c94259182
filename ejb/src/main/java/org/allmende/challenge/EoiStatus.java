package org.allmende.challenge;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where an expression of interest stands, with every step that is possible from there. The body may withdraw at any time
 * (Localism Act 2011 s.84(10)), also after the acceptance; the council may then procure all the same (s.84(11)).
 *
 * <p>Errors: {@code EOI_STEP_NOT_POSSIBLE(from, to)}.
 */
public enum EoiStatus {
    /** Being written; nobody outside the body sees it. */
    DRAFT("planned"),
    /** Received; the council owes the notice of timing. */
    SUBMITTED("active"),
    /** The council has said when it expects to decide. */
    TIMED("active"),
    /** Accepted: a procurement exercise follows. */
    ACCEPTED("complete"),
    /** Rejected on a listed ground, with reasons. */
    REJECTED("unsuccessful"),
    /** Taken back by the body. */
    WITHDRAWN("withdrawn");

    private final String ocds;

    EoiStatus(String ocds) {
        this.ocds = ocds;
    }

    /** The public status in the planning stage of a release, in the words of the OCDS 1.1 codelist {@code tenderStatus}. */
    public String ocds() {
        return ocds;
    }

    /** The statuses that can follow; none after the last. */
    public Set<EoiStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(TIMED, WITHDRAWN);
            case TIMED -> Set.of(ACCEPTED, REJECTED, WITHDRAWN);
            case ACCEPTED -> Set.of(WITHDRAWN);
            case REJECTED, WITHDRAWN -> Set.of();
        };
    }

    public boolean canBecome(EoiStatus target) {
        return next().contains(target);
    }

    /** Whether the council still has to decide. */
    public boolean isUndecided() {
        return this == SUBMITTED || this == TIMED;
    }

    EoiStatus to(EoiStatus target) {
        if (!canBecome(target)) {
            throw new DomainProblem("EOI_STEP_NOT_POSSIBLE", name(), target.name());
        }
        return target;
    }
}

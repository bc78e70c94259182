package org.allmende.tender;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a tender stands, with every step that is possible from there.
 *
 * <p>Errors: {@code TENDER_STEP_NOT_POSSIBLE(from, to)}.
 */
public enum TenderStatus {
    /** Being written; nobody outside the council sees it. */
    DRAFT("planning"),
    /** Open for bids until the deadline. */
    PUBLISHED("active"),
    /** The deadline has passed; the bids are sealed. */
    CLOSED("active"),
    /** Two officers have opened the bids; the panel scores. */
    EVALUATION("active"),
    /** Of those who asked to participate it is decided who goes on; final tenders follow. */
    SHORTLISTED("active"),
    /** The award is decided; contract to come. */
    AWARDED("active"),
    /** The contract is concluded. */
    COMPLETE("complete"),
    /** Ended without an award: no bid, or none that is admissible. */
    UNSUCCESSFUL("unsuccessful"),
    /** The council has ended it. */
    CANCELLED("cancelled");

    private final String ocds;

    TenderStatus(String ocds) {
        this.ocds = ocds;
    }

    /** The code of the OCDS 1.1 codelist {@code tenderStatus}. */
    public String ocds() {
        return ocds;
    }

    /** The statuses that can follow; none after the last. */
    public Set<TenderStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED, CANCELLED);
            case PUBLISHED -> Set.of(CLOSED, CANCELLED);
            case CLOSED -> Set.of(EVALUATION, UNSUCCESSFUL, CANCELLED);
            case EVALUATION -> Set.of(SHORTLISTED, AWARDED, UNSUCCESSFUL, CANCELLED);
            case SHORTLISTED -> Set.of(COMPLETE, UNSUCCESSFUL, CANCELLED);
            case AWARDED -> Set.of(COMPLETE, CANCELLED);
            case COMPLETE, UNSUCCESSFUL, CANCELLED -> Set.of();
        };
    }

    /** Whether nothing can follow. */
    public boolean isFinal() {
        return next().isEmpty();
    }

    /** Whether everybody may see the tender. */
    public boolean isPublic() {
        return this != DRAFT;
    }

    TenderStatus to(TenderStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("TENDER_STEP_NOT_POSSIBLE", name(), target.name());
        }
        return target;
    }
}

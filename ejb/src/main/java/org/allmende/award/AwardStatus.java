package org.allmende.award;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where an award stands, with every step that is possible from there.
 *
 * <p>Errors: {@code AWARD_STEP_NOT_POSSIBLE(from, to)}.
 */
public enum AwardStatus {
    /** Decided within the council; nobody else knows. */
    DECIDED("pending"),
    /** Every bidder has the assessment summary. */
    SUMMARIES_SENT("pending"),
    /** The notice is public and the standstill runs. */
    STANDSTILL("active"),
    /** The standstill is over; the contract may be entered into. */
    FINAL("active"),
    /** Ended with its tender before the contract. */
    CANCELLED("cancelled");

    private final String ocds;

    AwardStatus(String ocds) {
        this.ocds = ocds;
    }

    /** The code of the OCDS 1.1 codelist {@code awardStatus}. */
    public String ocds() {
        return ocds;
    }

    /** The statuses that can follow; none after the last. */
    public Set<AwardStatus> next() {
        return switch (this) {
            case DECIDED -> Set.of(SUMMARIES_SENT, CANCELLED);
            case SUMMARIES_SENT -> Set.of(STANDSTILL, CANCELLED);
            case STANDSTILL -> Set.of(FINAL, CANCELLED);
            case FINAL -> Set.of(CANCELLED);
            case CANCELLED -> Set.of();
        };
    }

    /** Whether everybody may read the result. */
    public boolean isPublic() {
        return this == STANDSTILL || this == FINAL;
    }

    AwardStatus to(AwardStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("AWARD_STEP_NOT_POSSIBLE", name(), target.name());
        }
        return target;
    }
}

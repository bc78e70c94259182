package org.allmende.contract;

import java.util.EnumSet;
import java.util.Set;
import org.allmende.shared.DomainProblem;

/** Where a milestone stands, which steps may follow, and its status in OCDS 1.1.5 (codelist milestoneStatus). */
public enum MilestoneStatus {
    /** Not yet reported, not yet due. */
    SCHEDULED("scheduled"),
    /** The due day has passed without a report; a late one is still possible. */
    MISSED("notMet"),
    /** Reported; council and users verify. */
    REPORTED("scheduled"),
    /** A verifier has returned the report with reasons; it can be reported anew. */
    RETURNED("scheduled"),
    /** Both have verified at least the agreed quantity. */
    MET("met"),
    /** Both have verified a part of the agreed quantity. */
    PARTIALLY_MET("partiallyMet"),
    /** The contract has ended before it was reported. */
    LAPSED("notMet");

    private final String ocds;

    MilestoneStatus(String ocds) {
        this.ocds = ocds;
    }

    /** Code of the OCDS codelist milestoneStatus. */
    public String ocds() {
        return ocds;
    }

    /** The states that may follow. */
    public Set<MilestoneStatus> next() {
        return switch (this) {
            case SCHEDULED -> EnumSet.of(REPORTED, MISSED, LAPSED);
            case MISSED -> EnumSet.of(REPORTED, LAPSED);
            case RETURNED -> EnumSet.of(REPORTED);
            case REPORTED -> EnumSet.of(RETURNED, MET, PARTIALLY_MET);
            case PARTIALLY_MET -> EnumSet.of(MET);
            case MET -> EnumSet.of(PARTIALLY_MET);
            case LAPSED -> EnumSet.noneOf(MilestoneStatus.class);
        };
    }

    /** The target, if it may follow; else {@code MILESTONE_STEP_NOT_POSSIBLE}. */
    public MilestoneStatus to(MilestoneStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("MILESTONE_STEP_NOT_POSSIBLE");
        }
        return target;
    }

    /** Whether it ends with the contract: nothing was reported of it. */
    public boolean isUnreported() {
        return this == SCHEDULED || this == MISSED;
    }

    /** Whether both sides have verified it. */
    public boolean isVerified() {
        return this == MET || this == PARTIALLY_MET;
    }
}

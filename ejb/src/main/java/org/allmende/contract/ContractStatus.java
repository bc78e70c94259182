package org.allmende.contract;

import java.util.EnumSet;
import java.util.Set;
import org.allmende.shared.DomainProblem;

/** Where a contract stands, which steps may follow, and its status in OCDS 1.1.5 (codelist contractStatus). */
public enum ContractStatus {
    /** The council writes terms, metrics and milestones. */
    DRAFT("pending"),
    /** The text stands; both sides may sign. */
    OFFERED("pending"),
    /** Both have signed; milestones are reported, verified and paid. */
    RUNNING("active"),
    /** Every milestone is settled. */
    COMPLETE("terminated"),
    /** Ended otherwise: its term is over, or a side or both have ended it. */
    ENDED("terminated"),
    /** Not concluded, because the tender was cancelled. */
    CANCELLED("cancelled");

    private final String ocds;

    ContractStatus(String ocds) {
        this.ocds = ocds;
    }

    /** Code of the OCDS codelist contractStatus. */
    public String ocds() {
        return ocds;
    }

    /** The states that may follow. */
    public Set<ContractStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(OFFERED, CANCELLED);
            case OFFERED -> EnumSet.of(RUNNING, CANCELLED);
            case RUNNING -> EnumSet.of(COMPLETE, ENDED);
            case COMPLETE, ENDED, CANCELLED -> EnumSet.noneOf(ContractStatus.class);
        };
    }

    /** Whether it ran and does so no more. */
    public boolean isOver() {
        return this == COMPLETE || this == ENDED;
    }

    /** The target, if it may follow; else {@code CONTRACT_STEP_NOT_POSSIBLE}. */
    public ContractStatus to(ContractStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("CONTRACT_STEP_NOT_POSSIBLE");
        }
        return target;
    }
}

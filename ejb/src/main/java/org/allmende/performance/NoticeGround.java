package org.allmende.performance;

/**
 * Why a notice is published (Procurement Act 2023 s.71(3)-(4)). The full termination of a contract has a notice of its own, the contract
 * termination notice (Procurement Regulations 2024 regs 39(9), 41).
 */
public enum NoticeGround {
    /** A breach resulted in partial termination of the contract. */
    PARTIAL_TERMINATION,
    /** A breach resulted in the award of damages. */
    DAMAGES,
    /** A breach resulted in a settlement agreement. */
    SETTLEMENT,
    /** Not performing to the authority's satisfaction, given proper opportunity to improve, and failed to do so. */
    POOR_PERFORMANCE;

    /** Whether an amount of money belongs to it. */
    public boolean needsMoney() {
        return this == DAMAGES || this == SETTLEMENT;
    }

    public String messageKey() {
        return "performance.ground." + name();
    }
}

package org.allmende.result;

/** Why a metric's keys of people are kept so long. */
public enum RetentionGround {
    /** The contract has not ended: new results must be told from known people. */
    RUNNING,
    /** A report, payment, dispute, claw-back or correction is open; at the longest the six years of the Limitation Act 1980 s.5. */
    OPEN,
    /** The contract's own days in which money may be claimed back. */
    CLAW_BACK,
    /** The contract names no such days: six years in which an action on a contract may be brought (Limitation Act 1980 s.5). */
    LIMITATION
}

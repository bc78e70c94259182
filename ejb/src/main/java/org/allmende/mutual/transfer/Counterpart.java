package org.allmende.mutual.transfer;

/** With whom a question about the transfer is to be answered, or who sees to a step. */
public enum Counterpart {
    /** The mutual itself. */
    US,
    EMPLOYER,
    UNION,
    PENSION_FUND,
    /** A lawyer or another adviser of the mutual's own. */
    ADVISER
}

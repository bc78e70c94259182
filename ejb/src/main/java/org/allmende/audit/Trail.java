package org.allmende.audit;

/** Who may read that a use case was called, and whether that is kept at all. */
public enum Trail {
    /** On the pages of those who read the audit. */
    OPEN,
    /** Of a confidential circle: kept, and shown on no page of council or administration. */
    MEMBERS,
    /** Not kept: where the instant of the call would tell on a person. */
    NONE
}

package org.allmende.audit;

/** How a call of a use case ended. */
public enum AuditOutcome {
    DONE,
    /** The actor lacked the permission on the instance. */
    REFUSED,
    /** A rule of the domain forbade it. */
    BROKEN_RULE
}

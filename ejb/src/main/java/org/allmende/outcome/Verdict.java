package org.allmende.outcome;

/** What a verifier says of a report. */
public enum Verdict {
    /** The evidence shows so many outcomes. */
    CONFIRMED,
    /** The report goes back with reasons. */
    RETURNED
}

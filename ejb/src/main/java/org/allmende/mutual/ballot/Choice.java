package org.allmende.mutual.ballot;

/** What a vote says. */
public enum Choice {
    YES,
    NO,
    /** Counts for the turnout, and neither as yes nor as no. */
    ABSTAIN
}

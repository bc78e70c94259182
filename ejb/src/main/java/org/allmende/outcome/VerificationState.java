package org.allmende.outcome;

/** Where the verification of a report stands after a verdict. */
public enum VerificationState {
    /** The other verifier's verdict is still to come. */
    OPEN,
    /** Both have spoken, and at least one returns the report. */
    RETURNED,
    /** Both confirm. */
    VERIFIED
}

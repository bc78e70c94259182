package org.allmende.result;

/** What a line of a file of results says of a person. */
public enum ResultKind {
    /** Something that the metric counts was reached with the person. */
    RESULT,
    /** The person was sent to the service. */
    REFERRAL
}

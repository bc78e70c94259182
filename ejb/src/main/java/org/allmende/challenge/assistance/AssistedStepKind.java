package org.allmende.challenge.assistance;

/** What a helper does for a body after the receipt. */
public enum AssistedStepKind {
    /** A question of the council, an asked amendment included. */
    ANSWER,
    /** An offered modification, agreed to or declined. */
    MODIFICATION,
    WITHDRAWAL
}

package org.allmende.performance;

/** When the law wants a review (Procurement Act 2023 s.71(2)). */
public enum ReviewKind {
    /** At least once in every period of twelve months. */
    PERIODIC,
    /** When the contract ends. */
    FINAL
}

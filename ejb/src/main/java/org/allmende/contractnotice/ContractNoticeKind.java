package org.allmende.contractnotice;

/** What the notice tells of a contract. */
public enum ContractNoticeKind {
    /** That it was entered into (Procurement Act 2023 ss.53, 87(3)). */
    DETAILS,
    /** That it has ended, by performance as by any other way (Procurement Act 2023 s.80). */
    TERMINATION
}

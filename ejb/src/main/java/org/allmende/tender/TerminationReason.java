package org.allmende.tender;

/** Why a tender ends without award: the termination notice of Procurement Act 2023 s.55 says it. */
public enum TerminationReason {
    NO_BIDS,
    NO_ADMISSIBLE_BID
}

package org.allmende.bid.reserved;

/** Whose workforce is counted: Procurement Act 2023 s.32(4)(a)-(c). */
public enum WorkforceOf {
    /** The whole organisation: (a). */
    ORGANISATION,
    /** The part of it that is to perform the contract: (b). */
    PART,
    /** Several organisations or parts that perform it together: (c). */
    TOGETHER
}

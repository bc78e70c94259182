package org.allmende.mutual.reserved;

/** What becomes of a surplus: Procurement Act 2023 s.33(6)(b). */
public enum Surplus {
    /** The body is run on a not-for-profit basis. */
    STAYS,
    /** Profits are distributed to members only. */
    TO_MEMBERS,
    /** Others, such as investors, may have a part of it. */
    TO_OTHERS;

    public boolean isLawful() {
        return this != TO_OTHERS;
    }
}

package org.allmende.tender.publication;

/** Whether somebody's own interest meets the procurement (Procurement Act 2023 ss.81, 83(3)-(4)). */
public enum ConflictKind {
    /** No personal, professional or financial interest, direct or indirect. */
    NONE,
    /** There is such an interest. */
    ACTUAL,
    /** There may come to be one. */
    POTENTIAL,
    /** There is none, but a reasonable person may wrongly believe so. */
    PERCEIVED;

    /** Whether it bars a person from checking the work of others, however well it is mitigated. */
    public boolean isReal() {
        return this == ACTUAL || this == POTENTIAL;
    }
}

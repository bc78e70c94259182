package org.allmende.evaluation.compliance;

/** What an item of the check looks at. */
public enum ItemKind {
    /** What the tender itself demands: requirements, conditions of participation, form. */
    TENDER,
    /** Whether the price is abnormally low. */
    PRICE,
    /** The people behind the bidder: debarment list, associated persons, sub-contractors. */
    PERSONS,
    /** Procurement Act 2023 Sch 6. */
    MANDATORY,
    /** Procurement Act 2023 Sch 7. */
    DISCRETIONARY;

    /** Whether the authority has to be told of a bid that is disregarded for it: Procurement Act 2023 s.59. */
    public boolean isExclusion() {
        return this == PERSONS || this == MANDATORY || this == DISCRETIONARY;
    }
}

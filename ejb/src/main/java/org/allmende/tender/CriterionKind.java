package org.allmende.tender;

/** What an award criterion looks at (Procurement Act 2023 s.23). */
public enum CriterionKind {
    /** How well the service would be run; scored by levels. */
    QUALITY,
    /** Computed by the tender's price formula; never scored by hand. */
    PRICE,
    /** Wellbeing of the area (Public Services (Social Value) Act 2012 s.1); scored by levels. */
    SOCIAL_VALUE,
    /** What the recipients of the service think (s.23(6), light touch contracts); scored by levels. */
    USERS_VIEW;

    /** Whether evaluators give a level for it. */
    public boolean isScored() {
        return this != PRICE;
    }
}

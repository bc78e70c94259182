package org.allmende.performance;

/** How performance stands against an indicator, in the words of the law (Procurement Regulations 2024 reg 39(5), read in the text). */
public enum KpiRating {
    /** Performance is meeting or exceeding the key performance indicators. */
    GOOD,
    /** Performance is close to meeting them. */
    APPROACHING_TARGET,
    /** Performance is below them. */
    REQUIRES_IMPROVEMENT,
    /** Performance is significantly below them. */
    INADEQUATE,
    /** Performance cannot be described as any of the four. */
    OTHER;

    /** The rating's name in the regulations. */
    public String law() {
        return switch (this) {
            case GOOD -> "Good";
            case APPROACHING_TARGET -> "Approaching target";
            case REQUIRES_IMPROVEMENT -> "Requires improvement";
            case INADEQUATE -> "Inadequate";
            case OTHER -> "Other";
        };
    }

    /** Whether the regulations call it below the indicator. */
    public boolean isBelow() {
        return this == REQUIRES_IMPROVEMENT || this == INADEQUATE;
    }

    public String messageKey() {
        return "performance.rating." + name();
    }
}

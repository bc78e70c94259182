package org.allmende.calendar;

/** The circumstances by which Procurement Act 2023 s.54(3) and (4) set the least length of a period. */
public enum TenderCircumstance {
    LIGHT_TOUCH,
    /** A tendering period agreed with preselected suppliers; not for a central government authority. */
    NEGOTIATED_PERIOD,
    /** Only preselected suppliers may tender; not for a central government authority. */
    PRESELECTED_SUPPLIERS,
    QUALIFYING_PLANNED_NOTICE,
    /** Urgency that makes the other period impractical. */
    URGENCY,
    /** Award by reference to the membership of a dynamic market. */
    DYNAMIC_MARKET,
    ELECTRONIC_ALL_DOCUMENTS,
    ELECTRONIC_DOCUMENTS_LATER,
    PAPER_ALL_DOCUMENTS,
    PAPER_DOCUMENTS_LATER,
    /** None of the circumstances that s.54(3) names. */
    NONE_OF_THESE,
    /** Below the threshold: limits must be reasonable and the same for all, without a number (s.87(6)). */
    BELOW_THRESHOLD;

    /** Key of the name in the message bundles. */
    public String messageKey() {
        return "calendar.circumstance." + name();
    }
}

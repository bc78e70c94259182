package org.allmende.calendar;

/** What a threshold amount is for: a row of Schedule 1 to the Procurement Act 2023, or s.87(4) for a notice below it. */
public enum ThresholdKind {
    GOODS_OR_SERVICES_CENTRAL,
    GOODS_OR_SERVICES_SUB_CENTRAL,
    WORKS,
    CONCESSION,
    LIGHT_TOUCH,
    LIGHT_TOUCH_CONCESSION,
    /** From this value a below-threshold contract of a central authority needs notices (s.87(4)(a)). */
    NOTIFIABLE_CENTRAL,
    /** From this value a below-threshold contract of any other authority needs notices (s.87(4)(b)). */
    NOTIFIABLE_SUB_CENTRAL;

    /** Key of the name in the message bundles. */
    public String messageKey() {
        return "calendar.threshold." + name();
    }
}

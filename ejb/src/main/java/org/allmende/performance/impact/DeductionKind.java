package org.allmende.performance.impact;

/** What is taken off a gross outcome, in this order. */
public enum DeductionKind {
    /** What would have happened without the service. */
    DEADWEIGHT,
    /** What others brought about. */
    ATTRIBUTION,
    /** What went missing elsewhere because of it. */
    DISPLACEMENT,
    /** What does not last. */
    DROP_OFF;

    public String messageKey() {
        return "impact.deduction." + name();
    }
}

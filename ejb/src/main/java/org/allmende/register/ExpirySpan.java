package org.allmende.register;

/** How soon a service's contract ends, from a day on. */
public enum ExpirySpan {
    /** Has ended. */
    PAST,
    /** Within a year. */
    YEAR,
    /** Within two years, but not in one. */
    NEXT_YEAR,
    /** After that. */
    LATER,
    /** No contract, or one without end. */
    NEVER;

    public String messageKey() {
        return "services.span." + name();
    }
}

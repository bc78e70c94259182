package org.allmende.passport;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a version stands on a day. A warning, never a barrier.
 *
 * @param days from that day to the last day of validity, 0 on it, negative after it; 0 where none ends
 */
public record Validity(State state, long days) {

    /** So many days ahead an end counts as near: the portal's own rule, the first of the two reminders. */
    public static final int NEAR = 60;

    /** In the order of a life. */
    public enum State {
        NOT_YET,
        VALID,
        ENDS_SOON,
        EXPIRED
    }

    static Validity on(LocalDate today, LocalDate from, @Nullable LocalDate until) {
        long days = until == null ? 0 : ChronoUnit.DAYS.between(today, until);
        if (until != null && days < 0) {
            return new Validity(State.EXPIRED, days);
        }
        if (from.isAfter(today)) {
            return new Validity(State.NOT_YET, days);
        }
        return new Validity(until != null && days <= NEAR ? State.ENDS_SOON : State.VALID, days);
    }
}

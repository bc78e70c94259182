package org.allmende.calendar;

import java.time.LocalDate;

/**
 * How a period begins. The words of the law decide: "beginning with the day on which" counts the day of the event,
 * "beginning with the day following", "immediately after" and "between … and …" (elapsing) do not.
 */
public enum Begins {
    /** The day of the event is the first day: a notice on 2 March is day 1 on 2 March. */
    WITH_EVENT,
    /** The day after the event is the first day. */
    AFTER_EVENT;

    public LocalDate firstDay(LocalDate event) {
        return this == WITH_EVENT ? event : event.plusDays(1);
    }
}

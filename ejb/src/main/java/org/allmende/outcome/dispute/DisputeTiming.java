package org.allmende.outcome.dispute;

import java.time.LocalDate;
import org.allmende.calendar.Begins;
import org.allmende.calendar.Period;
import org.allmende.calendar.WorkingDays;

/**
 * The clocks of a dispute about a result: the portal's own rules, since the Procurement Act 2023 knows none between the sides of a
 * contract. Ten working days to dispute and ten to answer are the portal's usual period between sides; twenty to decide leave a reviewer
 * from outside the time to read the evidence. Each begins the day after the event.
 */
public final class DisputeTiming {

    /** Working days in which a result may be disputed. */
    public static final int TO_DISPUTE = 10;

    /** Working days in which council and users answer. */
    public static final int TO_ANSWER = 10;

    /** Working days in which the reviewer decides. */
    public static final int TO_DECIDE = 20;

    private DisputeTiming() {}

    /** @param verified the day on which both had verified */
    public static Period toDispute(LocalDate verified, WorkingDays calendar) {
        return Period.workingDays(TO_DISPUTE, Begins.AFTER_EVENT, verified, calendar);
    }

    static Period toAnswer(LocalDate lodged, WorkingDays calendar) {
        return Period.workingDays(TO_ANSWER, Begins.AFTER_EVENT, lodged, calendar);
    }

    static Period toDecide(LocalDate passed, WorkingDays calendar) {
        return Period.workingDays(TO_DECIDE, Begins.AFTER_EVENT, passed, calendar);
    }
}

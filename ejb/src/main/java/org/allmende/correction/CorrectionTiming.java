package org.allmende.correction;

import java.time.LocalDate;
import org.allmende.calendar.Begins;
import org.allmende.calendar.Period;
import org.allmende.calendar.WorkingDays;

/**
 * The clocks of a late correction: the portal's own rules, since the Procurement Act 2023 knows none. Ten working days to answer and ten to
 * decide, as between the sides elsewhere in the portal; each begins the day after the event. How late a mistake may be corrected has no
 * limit here: what was not due is not due.
 */
final class CorrectionTiming {

    static final int TO_ANSWER = 10;
    static final int TO_DECIDE = 10;

    private CorrectionTiming() {}

    static Period toAnswer(LocalDate raised, WorkingDays calendar) {
        return Period.workingDays(TO_ANSWER, Begins.AFTER_EVENT, raised, calendar);
    }

    static Period toDecide(LocalDate answered, WorkingDays calendar) {
        return Period.workingDays(TO_DECIDE, Begins.AFTER_EVENT, answered, calendar);
    }
}

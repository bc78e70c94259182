package org.allmende.remedy;

import java.time.LocalDate;
import org.allmende.calendar.Begins;
import org.allmende.calendar.Period;
import org.allmende.calendar.WorkingDays;

/**
 * The clocks of more time and of a remedy: the portal's own rules, since the law knows none between the sides of a contract. Ten working days
 * to propose a plan and five to answer each other; each begins the day after the event.
 */
final class RemedyTiming {

    static final int TO_PLAN = 10;
    static final int TO_ANSWER = 5;

    private RemedyTiming() {}

    static Period toPlan(LocalDate from, WorkingDays calendar) {
        return Period.workingDays(TO_PLAN, Begins.AFTER_EVENT, from, calendar);
    }

    static Period toAnswer(LocalDate asked, WorkingDays calendar) {
        return Period.workingDays(TO_ANSWER, Begins.AFTER_EVENT, asked, calendar);
    }
}

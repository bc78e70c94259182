package org.allmende.obligation;

import java.time.LocalDate;
import org.allmende.calendar.Begins;
import org.allmende.calendar.Period;
import org.allmende.calendar.WorkingDays;

/**
 * The clocks of an obligation beside its own day: the portal's rules, since the law knows none between the sides of a contract. A reminder ten
 * working days before; ten working days for the other side's answer, beginning the day after.
 */
public final class ObligationTiming {

    static final int TO_REMIND = 10;
    static final int TO_ANSWER = 10;

    /** As many days as ten working days last without a bank holiday. */
    private static final int ROUGHLY = 14;

    private ObligationTiming() {}

    /** The day of the reminder; counted in whole weeks where no bank holidays are known yet. */
    public static LocalDate reminder(LocalDate due, WorkingDays calendar) {
        if (due.isAfter(calendar.horizon())) {
            return due.minusDays(ROUGHLY);
        }
        LocalDate day = due;
        for (int left = TO_REMIND; left > 0; left -= calendar.isWorkingDay(day) ? 1 : 0) {
            day = day.minusDays(1);
        }
        return day;
    }

    static Period toAnswer(LocalDate said, WorkingDays calendar) {
        return Period.workingDays(TO_ANSWER, Begins.AFTER_EVENT, said, calendar);
    }
}

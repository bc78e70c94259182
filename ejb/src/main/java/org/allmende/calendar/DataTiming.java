package org.allmende.calendar;

import java.time.LocalDate;

/**
 * The clock of a request for information.
 *
 * <p>Source, read in the primary text (revised as at 7 April 2026): Freedom of Information Act 2000 s.10(1), "promptly and in any
 * event not later than the twentieth working day following the date of receipt", and s.10(6): a working day is "any day other
 * than a Saturday, a Sunday, Christmas Day, Good Friday or a day which is a bank holiday under the Banking and Financial Dealings
 * Act 1971 in any part of the United Kingdom". Christmas Day and Good Friday are in {@link WorkingDays} too, as bank holidays of
 * a part; so both Acts count the same days.
 */
public final class DataTiming {

    /** Working days for an answer: s.10(1). */
    public static final int WORKING_DAYS = 20;

    private DataTiming() {}

    /** From the day after the date of receipt to the twentieth working day following it. */
    public static Period answer(LocalDate received, WorkingDays calendar) {
        return Period.workingDays(WORKING_DAYS, Begins.AFTER_EVENT, received, calendar);
    }
}

package org.allmende.web.calendar;

import java.time.LocalDate;

/**
 * One day of a count as the table shows it.
 *
 * @param date the day
 * @param number its number among the days that count, from 1; 0 for a day that does not
 * @param reason why, in the reader's words
 */
public record DayLine(LocalDate date, int number, String reason) {

    public boolean counted() {
        return number > 0;
    }
}

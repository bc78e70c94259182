package org.allmende.calendar;

import java.time.LocalDate;

/**
 * One day of a period with the reason why it counts or not.
 *
 * @param date the day in Europe/London
 * @param counted whether it is one of the period's days
 * @param reason why
 */
public record CountedDay(LocalDate date, boolean counted, DayReason reason) {}

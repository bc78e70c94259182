package org.allmende.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.allmende.shared.DomainProblem;

/**
 * The standstill between the contract award notice and the contract.
 *
 * <p>Source: Procurement Act 2023 s.51, read in the primary text. (2): eight working days beginning with the day on which
 * the award notice is published; (1): no contract before its end, or before the later end of another standstill that the
 * notice provides for; (3)(f), (4), (5): a light touch contract needs none, but a voluntary one of at least eight working
 * days, once in the notice, binds.
 *
 * <p>Errors: {@code STANDSTILL_TOO_SHORT(working days, least)}, {@code CALENDAR_HORIZON}.
 *
 * @param period the counted working days, beginning with the day of the notice
 */
public record Standstill(Period period) {

    /** The least number of working days (s.51(2) and (5)). */
    public static final int LEAST_WORKING_DAYS = 8;

    /** The mandatory standstill after a notice published on that day. */
    public static Standstill mandatory(LocalDate noticeDay, WorkingDays calendar) {
        return ofWorkingDays(LEAST_WORKING_DAYS, noticeDay, calendar);
    }

    /** A standstill as the notice provides for it: mandatory and longer, or voluntary. */
    public static Standstill ofWorkingDays(int workingDays, LocalDate noticeDay, WorkingDays calendar) {
        if (workingDays < LEAST_WORKING_DAYS) {
            throw new DomainProblem("STANDSTILL_TOO_SHORT", workingDays, LEAST_WORKING_DAYS);
        }
        return new Standstill(Period.workingDays(workingDays, Begins.WITH_EVENT, noticeDay, calendar));
    }

    /** The mandatory standstill after a notice published at that instant, in its London day. */
    public static Standstill mandatory(Instant noticePublished, WorkingDays calendar) {
        return mandatory(London.dayOf(noticePublished), calendar);
    }

    public LocalDate lastDay() {
        return period.lastDay();
    }

    /** The first day on which the contract may be entered into: the day after the last one, a weekend included. */
    public LocalDate firstSignatureDay() {
        return period.firstDayAfter();
    }

    /** The first instant at which the contract may be entered into. */
    public Instant firstSignatureInstant() {
        return London.startOf(firstSignatureDay());
    }

    /** Every day from the notice to the last day, with its reason. */
    public List<CountedDay> days() {
        return period.days();
    }

    /** The end as a clock to show. */
    public Deadline deadline() {
        return Deadline.endOf(period, ClockRule.STANDSTILL);
    }

    /** Whether a contract may be entered into at this instant. */
    public boolean isOver(Instant now) {
        return !now.isBefore(firstSignatureInstant());
    }
}

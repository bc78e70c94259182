package org.allmende.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The clocks of a contract's performance. Source, read in the primary text: Procurement Act 2023 s.71(2) (at least once in every period of
 * twelve months and on termination) and s.71(5) (30 days beginning with the day on which the subsection first applies). The Act sets no
 * day for the review at the end and hears nobody: those periods are the portal's own rules, and said to be.
 */
public final class PerformanceTiming {

    /** Working days in which the provider may reply to an assessment; the portal's own rule. */
    public static final int REPLY_WORKING_DAYS = 10;

    /** Days before the last one from which the contract manager is asked for a review; the portal's own rule. */
    public static final int OPENS_DAYS_BEFORE = 42;

    /** Days before the last one by which a review is to be assessed, so that a reply still comes in time; the portal's own rule. */
    public static final int ASSESSED_DAYS_BEFORE = 21;

    private static final int NOTICE_DAYS = 30;

    /** As the termination notice has (s.80(1)); the portal's own rule. */
    private static final int FINAL_DAYS = 30;

    private static final int MONTHS = 12;

    private PerformanceTiming() {}

    /** The twelve months in which a review is to be published, beginning with that day (s.71(2)). */
    public static Period review(LocalDate from) {
        return Period.months(MONTHS, Begins.WITH_EVENT, from);
    }

    /** The review at the end of a contract: 30 days beginning with the day on which it ended. */
    public static Period finalReview(LocalDate ended) {
        return Period.days(FINAL_DAYS, Begins.WITH_EVENT, ended);
    }

    /** From when the contract manager is asked for it. */
    public static LocalDate opens(LocalDate due) {
        return due.minusDays(OPENS_DAYS_BEFORE);
    }

    /** The last day to assess. */
    public static LocalDate assessBy(LocalDate due) {
        return due.minusDays(ASSESSED_DAYS_BEFORE);
    }

    /** The provider's reply: by the end of the tenth working day after the assessment. */
    public static Deadline reply(Instant assessed, WorkingDays calendar) {
        Period period = Period.workingDays(REPLY_WORKING_DAYS, Begins.AFTER_EVENT, London.dayOf(assessed), calendar);
        return Deadline.endOf(period, ClockRule.PERFORMANCE_REPLY);
    }

    /** The notice of breach or poor performance: 30 days beginning with the day on which s.71(5) first applies. */
    public static Deadline notice(LocalDate applied) {
        return Deadline.endOf(Period.days(NOTICE_DAYS, Begins.WITH_EVENT, applied), ClockRule.PERFORMANCE_NOTICE);
    }
}

package org.allmende.calendar;

import java.time.Instant;

/**
 * The clock of a request to bidders for what is missing or doubtful. The Act wants a reasonable opportunity and sets no period
 * (Procurement Act 2023 ss.19(4)(b), 26(3), 58); five working days, the same for all, are the portal's own rule.
 */
public final class RequestTiming {

    /** Working days for the bidders' answers. */
    public static final int WORKING_DAYS = 5;

    private RequestTiming() {}

    /** Until the end of the fifth working day after the request. */
    public static Deadline answer(Instant asked, WorkingDays calendar) {
        Instant end = Period.workingDays(WORKING_DAYS, Begins.AFTER_EVENT, London.dayOf(asked), calendar)
                .end();
        return new Deadline(end, ClockRule.BID_REQUEST);
    }
}

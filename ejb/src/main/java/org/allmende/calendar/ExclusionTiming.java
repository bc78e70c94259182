package org.allmende.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** By when an authority is told that a bid was left out for a ground of exclusion: Procurement Act 2023 s.59(2). */
public final class ExclusionTiming {

    /** Beginning with the day of the exclusion. */
    static final int DAYS_TO_NOTIFY = 30;

    private ExclusionTiming() {}

    /** The last day. */
    public static LocalDate notice(Instant excluded) {
        return Period.days(DAYS_TO_NOTIFY, Begins.WITH_EVENT, London.dayOf(excluded))
                .lastDay();
    }
}

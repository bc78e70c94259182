package org.allmende.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * What follows for a tender when the portal was not there. No law sets it: suppliers are to be treated the same (Procurement Act 2023
 * s.12(2)), the limits are to be fit and the same for each (s.54(1)-(2)), and a court let a bid in after another's outage was met
 * with time for all (Leadbitter v Devon [2009] EWHC 930, in summaries). The numbers are the portal's own published rule.
 */
public final class DisturbanceTiming {

    /**
     * An outage counts in so much time before the deadline: the portal's own reminders send people there one day and two hours
     * before, and whoever was kept out earlier still has a whole day.
     */
    public static final Duration WATCHED = Duration.ofHours(24);

    private DisturbanceTiming() {}

    /** Whether the time without the portal reaches into the last {@link #WATCHED} before the deadline, while bids could come. */
    public static boolean touches(Instant published, Deadline bids, Instant from, Instant until) {
        Instant watch = bids.at().minus(WATCHED);
        Instant first = watch.isAfter(published) ? watch : published;
        return from.isBefore(bids.at()) && until.isAfter(first);
    }

    /**
     * The new deadline for all: the deadline's own time of day on the first working day after its day, and after the days on which the
     * portal was back and the decision is made, that gives back at least the time lost. A few minutes more in the same hour would help
     * only those who still sit there.
     *
     * @param back when the portal was there again
     * @param now when it is decided
     */
    public static Deadline extension(Deadline bids, Instant back, Duration lost, Instant now, WorkingDays calendar) {
        Instant least = least(bids, back, lost, now);
        LocalTime time = bids.inLondon().toLocalTime();
        LocalDate day = calendar.onOrAfter(London.dayOf(begin(bids, back, now)).plusDays(1));
        Instant last = London.at(LocalDateTime.of(day, time));
        while (last.isBefore(least)) {
            day = calendar.onOrAfter(day.plusDays(1));
            last = London.at(LocalDateTime.of(day, time));
        }
        return new Deadline(last, ClockRule.TENDER_DEADLINE);
    }

    /** Before this no new deadline may lie: the time lost, counted from when it can be used. */
    public static Instant least(Deadline bids, Instant back, Duration lost, Instant now) {
        return begin(bids, back, now).plus(lost);
    }

    private static Instant begin(Deadline bids, Instant back, Instant now) {
        Instant later = back.isAfter(bids.at()) ? back : bids.at();
        return now.isAfter(later) ? now : later;
    }

    /** An officer decides by the end of the next working day; until then nothing is closed. */
    public static Deadline decision(Instant found, WorkingDays calendar) {
        Instant end = Period.workingDays(1, Begins.AFTER_EVENT, London.dayOf(found), calendar)
                .end();
        return new Deadline(end, ClockRule.DISTURBANCE_DECISION);
    }
}

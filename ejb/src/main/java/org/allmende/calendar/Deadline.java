package org.allmende.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * An instant by which something must be done, with the rule behind it.
 *
 * <p>The deadline's own instant is still in time; every instant after it is late, by however little. Days left are counted
 * on the calendar of Europe/London, so that a change of the clocks moves neither the date nor their number.
 *
 * @param at the last instant that is in time
 * @param rule the clock: its plain rule, its source in law, and what follows when nobody acts
 */
public record Deadline(Instant at, ClockRule rule) implements Comparable<Deadline> {

    /** The last instant of a period whose end is the deadline. */
    public static Deadline endOf(Period period, ClockRule rule) {
        return new Deadline(period.end(), rule);
    }

    /**
     * A deadline at a local time in London.
     *
     * <p>Errors: {@code LOCAL_TIME_DOES_NOT_EXIST} for a time in the hour left out in spring; of the hour that comes
     * twice in autumn it is the later one.
     */
    public static Deadline at(LocalDateTime local, ClockRule rule) {
        return new Deadline(London.at(local), rule);
    }

    /** The deadline as a date and time in London. */
    public ZonedDateTime inLondon() {
        return at.atZone(London.ZONE);
    }

    /** Whether it is too late at this instant. At the deadline's own instant it is not. */
    public boolean passed(Instant now) {
        return now.isAfter(at);
    }

    /** Whole calendar days from today to the deadline's day: 0 today, and 0 once it has passed. */
    public long daysLeft(Instant now) {
        return Math.max(0, ChronoUnit.DAYS.between(London.dayOf(now), London.dayOf(at)));
    }

    /** The time that is left; zero once it has passed. */
    public Duration timeLeft(Instant now) {
        return passed(now) ? Duration.ZERO : Duration.between(now, at);
    }

    @Override
    public int compareTo(Deadline other) {
        int byInstant = at.compareTo(other.at);
        return byInstant != 0 ? byInstant : rule.compareTo(other.rule);
    }
}

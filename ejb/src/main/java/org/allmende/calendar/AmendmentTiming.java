package org.allmende.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * How much time is left for bids once a tender has changed. The Act names no number of days: the authority reconsiders the deadline
 * (Procurement Act 2023 s.31), which stays the same for everybody and fits what has changed (s.54(1)-(2)). What follows is the
 * portal's own proposal; the officer decides.
 */
public final class AmendmentTiming {

    /** Working days that lie between an amendment and the deadline, unless the tender was short. */
    public static final int TO_ADAPT = 10;

    private AmendmentTiming() {}

    /** By which rule the proposal was found. */
    public enum Rule {
        /** As much time is left as the rule wants. */
        ENOUGH_LEFT,
        /** Ten working days after the amendment. */
        WORKING_DAYS,
        /** The tender was short: half of the time it gave at first. */
        HALF_OF_PERIOD
    }

    /** An instant, never before the deadline that holds, and the rule behind it. */
    public record Proposal(Instant deadline, Rule rule) {}

    /** Working days at the same time of day as the deadline that holds. */
    public static Proposal propose(Instant published, Deadline bids, Instant now, WorkingDays calendar) {
        LocalTime time = bids.inLondon().toLocalTime();
        LocalDate day = Period.workingDays(TO_ADAPT, Begins.AFTER_EVENT, London.dayOf(now), calendar)
                .lastDay();
        Instant full = London.at(LocalDateTime.of(day, time));
        Instant half =
                atTheSameTime(now.plus(Duration.between(published, bids.at()).dividedBy(2)), time, calendar);
        boolean isShort = half.isBefore(full);
        Instant wanted = isShort ? half : full;
        if (!wanted.isAfter(bids.at())) {
            return new Proposal(bids.at(), Rule.ENOUGH_LEFT);
        }
        return new Proposal(wanted, isShort ? Rule.HALF_OF_PERIOD : Rule.WORKING_DAYS);
    }

    /** The first such time of day, on a working day, that is not earlier. */
    private static Instant atTheSameTime(Instant earliest, LocalTime time, WorkingDays calendar) {
        LocalDate day = London.dayOf(earliest);
        while (!calendar.isWorkingDay(day)
                || London.at(LocalDateTime.of(day, time)).isBefore(earliest)) {
            day = day.plusDays(1);
        }
        return London.at(LocalDateTime.of(day, time));
    }
}

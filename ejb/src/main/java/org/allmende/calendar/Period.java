package org.allmende.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmende.shared.DomainProblem;

/**
 * A counted period of whole days in Europe/London. Both its first and its last day belong to it; what must happen "before
 * the end of the period" is in time until the last day's last instant.
 *
 * <p>Months follow the corresponding-date rule (Dodds v Walker [1981] 1 WLR 1027, House of Lords; from general knowledge,
 * the judgment was not read here): a month after 31 January ends on the last day of February; a month that begins with
 * 1 March ends on 31 March. A week has seven days.
 *
 * <p>Errors: {@code CALENDAR_HORIZON} when working days are counted beyond the data, {@code SPAN_NOT_POSITIVE(amount)},
 * {@code PERIOD_TOO_LONG(amount, most)}.
 *
 * @param event the day of the event that starts the clock
 * @param begins whether that day is counted
 * @param firstDay the first day of the period
 * @param lastDay the last day of the period
 * @param days every day from the event to the last day, in order, each with its reason
 */
public record Period(LocalDate event, Begins begins, LocalDate firstDay, LocalDate lastDay, List<CountedDay> days) {

    /** No period of the law comes near; it keeps a mistyped number from filling the memory. */
    private static final int LONGEST_DAYS = 20_000;

    public Period {
        days = List.copyOf(days);
    }

    /** Counts the span from the event. The calendar is asked for working days alone. */
    public static Period of(Span span, Begins begins, LocalDate event, WorkingDays calendar) {
        return switch (span.unit()) {
            case DAYS -> days(span.amount(), begins, event);
            case WEEKS -> weeks(span.amount(), begins, event);
            case MONTHS -> months(span.amount(), begins, event);
            case WORKING_DAYS -> workingDays(span.amount(), begins, event, calendar);
        };
    }

    /** So many calendar days. */
    public static Period days(int amount, Begins begins, LocalDate event) {
        Span span = Span.days(amount);
        requireCountable(span);
        return calendar(begins, event, begins.firstDay(event).plusDays(span.amount() - 1L));
    }

    /** So many weeks of seven days. */
    public static Period weeks(int amount, Begins begins, LocalDate event) {
        requireCountable(Span.weeks(amount));
        return days(amount * 7, begins, event);
    }

    /** So many calendar months by the corresponding-date rule. */
    public static Period months(int amount, Begins begins, LocalDate event) {
        requireCountable(Span.months(amount));
        LocalDate corresponding = event.plusMonths(amount);
        boolean exists = corresponding.getDayOfMonth() == event.getDayOfMonth();
        LocalDate lastDay = begins == Begins.WITH_EVENT && exists ? corresponding.minusDays(1) : corresponding;
        return calendar(begins, event, lastDay);
    }

    /** So many working days; days between that do not count are listed with their reason. */
    public static Period workingDays(int amount, Begins begins, LocalDate event, WorkingDays calendar) {
        Span span = Span.workingDays(amount);
        requireCountable(span);
        List<CountedDay> days = beginning(begins, event);
        LocalDate day = begins.firstDay(event);
        for (int counted = 0; counted < span.amount(); day = day.plusDays(1)) {
            DayReason reason = calendar.reason(day);
            boolean counts = reason.kind() == DayReason.Kind.WORKING_DAY;
            days.add(new CountedDay(day, counts, reason));
            counted += counts ? 1 : 0;
        }
        return new Period(event, begins, begins.firstDay(event), day.minusDays(1), days);
    }

    private static Period calendar(Begins begins, LocalDate event, LocalDate lastDay) {
        List<CountedDay> days = beginning(begins, event);
        DayReason every = DayReason.of(DayReason.Kind.CALENDAR_DAY);
        begins.firstDay(event)
                .datesUntil(lastDay.plusDays(1))
                .forEach(day -> days.add(new CountedDay(day, true, every)));
        return new Period(event, begins, begins.firstDay(event), lastDay, days);
    }

    private static List<CountedDay> beginning(Begins begins, LocalDate event) {
        List<CountedDay> days = new ArrayList<>();
        if (begins == Begins.AFTER_EVENT) {
            days.add(new CountedDay(event, false, DayReason.of(DayReason.Kind.DAY_OF_EVENT)));
        }
        return days;
    }

    private static void requireCountable(Span span) {
        int daysPerUnit = span.unit() == Span.Unit.MONTHS ? 31 : span.unit() == Span.Unit.WEEKS ? 7 : 1;
        if (span.amount() > LONGEST_DAYS / daysPerUnit) {
            throw new DomainProblem("PERIOD_TOO_LONG", span.amount(), LONGEST_DAYS / daysPerUnit);
        }
    }

    /** How many of the days count. */
    public long counted() {
        return days.stream().filter(CountedDay::counted).count();
    }

    /** The day on which something that had to wait for the period's end may first happen. */
    public LocalDate firstDayAfter() {
        return lastDay.plusDays(1);
    }

    /** The period's first instant. */
    public Instant start() {
        return London.startOf(firstDay);
    }

    /** The period's last instant, still inside it. */
    public Instant end() {
        return London.endOf(lastDay);
    }
}

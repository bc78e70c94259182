package org.allmende.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.allmende.shared.DomainProblem;

/**
 * The zone in which legal days begin and end. A day can have 23, 24 or 25 hours: count days on the calendar, never in
 * hours.
 *
 * <p>Errors: {@code LOCAL_TIME_DOES_NOT_EXIST(date time)} for a time in the hour that is left out in spring.
 */
public final class London {

    /** Europe/London: GMT in winter, British Summer Time in summer. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    /** The legal day in which this instant lies. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of that day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The last instant of that day, in microseconds as the database keeps them: 23:59:59.999999. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }

    /**
     * The instant of a local date and time. In the hour that comes twice in autumn it is the later one, so that nobody
     * loses an hour that the announced time seemed to leave.
     */
    public static Instant at(LocalDateTime local) {
        List<ZoneOffset> offsets = ZONE.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new DomainProblem("LOCAL_TIME_DOES_NOT_EXIST", local);
        }
        return local.toInstant(offsets.get(offsets.size() - 1));
    }
}

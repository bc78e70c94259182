package org.allmende.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** A calendar file, written line by line. Source: RFC 5545. */
final class ICalendar {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    ICalendar() {
        line("BEGIN:VCALENDAR")
                .line("VERSION:2.0")
                .line("PRODID:-//Allmende//EN")
                .line("X-WR-CALNAME:Allmende");
    }

    /** A moment, with reminders two days and two hours before. */
    ICalendar moment(UUID id, Instant stamp, Instant at, String summary) {
        begin(id + "@allmende", stamp).line("DTSTART:" + INSTANT.format(at)).line("SUMMARY:" + escaped(summary));
        return alarm("-P2D").alarm("-PT2H").line("END:VEVENT");
    }

    /** A whole day. */
    ICalendar day(String id, Instant stamp, LocalDate day, String summary) {
        return begin(id + "@allmende", stamp)
                .line("DTSTART;VALUE=DATE:" + DAY.format(day))
                .line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)))
                .line("TRANSP:TRANSPARENT")
                .line("SUMMARY:" + escaped(summary))
                .line("END:VEVENT");
    }

    /** The whole file. */
    String end() {
        line("END:VCALENDAR");
        return text.toString();
    }

    private ICalendar begin(String id, Instant stamp) {
        return line("BEGIN:VEVENT").line("UID:" + id).line("DTSTAMP:" + INSTANT.format(stamp));
    }

    private ICalendar alarm(String before) {
        return line("BEGIN:VALARM")
                .line("ACTION:DISPLAY")
                .line("DESCRIPTION:Allmende")
                .line("TRIGGER:" + before)
                .line("END:VALARM");
    }

    /** A line of more than 75 octets goes on in the next, after a space (RFC 5545 s.3.1). */
    private ICalendar line(String content) {
        int octets = 0;
        for (int point : content.codePoints().toArray()) {
            String letter = Character.toString(point);
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(letter);
            octets += size;
        }
        text.append("\r\n");
        return this;
    }

    private static String escaped(String summary) {
        return summary.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }
}

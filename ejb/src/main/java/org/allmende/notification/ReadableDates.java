package org.allmende.notification;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.allmende.shared.PortalClock;

/** Writes the ISO dates and instants among a mail's arguments as the reader's language does, in London's time. */
final class ReadableDates {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private ReadableDates() {}

    /** The argument itself where it is no date. */
    static String of(String arg, Locale language) {
        try {
            if (INSTANT.matcher(arg).matches()) {
                ZonedDateTime london = Instant.parse(arg).atZone(PortalClock.ZONE);
                return date(london.toLocalDate(), language) + ", " + london.format(time(language));
            }
            return DATE.matcher(arg).matches() ? date(LocalDate.parse(arg), language) : arg;
        } catch (DateTimeException noDate) {
            return arg;
        }
    }

    private static String date(LocalDate date, Locale language) {
        boolean german = language.getLanguage().equals("de");
        return date.format(
                DateTimeFormatter.ofPattern(german ? "EEEE, d. MMMM yyyy" : "EEEE d MMMM yyyy", locale(language)));
    }

    private static DateTimeFormatter time(Locale language) {
        boolean german = language.getLanguage().equals("de");
        return DateTimeFormatter.ofPattern(german ? "HH:mm 'Uhr' zzz" : "HH:mm zzz", locale(language));
    }

    private static Locale locale(Locale language) {
        return language.getLanguage().equals("de") ? Locale.GERMANY : Locale.UK;
    }
}

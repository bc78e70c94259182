package org.allmende.result;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which form a file writes its days; never the month before the day, unless the year comes first. */
enum DayForm {
    /** 2027-03-31 (ISO 8601). */
    YEAR_FIRST("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})"),
    /** 31/03/2027. */
    SLASHES("(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>\\d{4})"),
    /** 31.03.2027. */
    DOTS("(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})");

    private final Pattern pattern;

    DayForm(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** The form in which that is written, whether or not the calendar has such a day. */
    static Optional<DayForm> of(String typed) {
        return Arrays.stream(values()).filter(form -> form.matches(typed)).findFirst();
    }

    boolean matches(String typed) {
        return pattern.matcher(typed).matches();
    }

    /** Empty where it is written otherwise, or the calendar has no such day. */
    Optional<LocalDate> read(String typed) {
        Matcher parts = pattern.matcher(typed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group("year")),
                    Integer.parseInt(parts.group("month")),
                    Integer.parseInt(parts.group("day"))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}

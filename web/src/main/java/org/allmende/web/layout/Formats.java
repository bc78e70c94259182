package org.allmende.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times left, money, numbers and sizes as the reader's language writes them: {@code #{formats.money(lot.value)}}.
 * A missing value is a dash. Instants are shown in London time.
 */
@Named
@RequestScoped
public class Formats {
    private static final String NONE = "–";
    private static final int HASH_SHOWN = 4;

    @Inject
    private Clock clock;

    @Inject
    private Bundles bundles;

    @Inject
    private UserLanguage language;

    private @Nullable Wording wording;

    /** "Wed 30 June 2027, 12:00 noon" */
    public String deadline(@Nullable Instant at) {
        return at == null ? NONE : words().deadline(at);
    }

    /** "Wed 30 June 2027, 12:00 noon BST" */
    public String deadlineZone(@Nullable Instant at) {
        return at == null ? NONE : words().deadline(at) + " " + words().zone(at);
    }

    /** "Tue 15 June 2027, 20:41:36 BST" */
    public String stamp(@Nullable Instant at) {
        return at == null ? NONE : words().stamp(at);
    }

    /** "Wed 30 June 2027" */
    public String date(@Nullable Object day) {
        return day == null ? NONE : words().date(day(day));
    }

    /** "1 November 2027" */
    public String fullDate(@Nullable Object day) {
        return day == null ? NONE : words().fullDate(day(day));
    }

    /** "Wed 30 June" */
    public String dayMonth(@Nullable Object day) {
        return day == null ? NONE : words().dayMonth(day(day));
    }

    /** "4 Dec 2026" */
    public String shortDate(@Nullable Object day) {
        return day == null ? NONE : words().shortDate(day(day));
    }

    /** "Dec 2026" */
    public String month(YearMonth month) {
        return words().month(month);
    }

    /** "12:00 noon" */
    public String time(@Nullable Instant at) {
        return at == null ? NONE : words().time(at);
    }

    /** "12:00 noon BST" */
    public String timeZone(@Nullable Instant at) {
        return at == null ? NONE : words().time(at) + " " + words().zone(at);
    }

    /** "14:32:07" */
    public String clock(@Nullable Instant at) {
        return at == null ? NONE : words().clock(at);
    }

    /** "14:32:07" if it was today, else "12 June". */
    public String clockOrDay(@Nullable Instant at) {
        if (at == null) {
            return NONE;
        }
        return day(at).equals(day(clock.instant())) ? words().clock(at) : words().shortDate(day(at));
    }

    /** "British Summer Time" */
    public String zoneName(Instant at) {
        return words().zoneName(at);
    }

    /** "13 days 21 h" until then. */
    public String left(Instant until) {
        return words().left(Duration.between(clock.instant(), until));
    }

    /** "in 13 days", "tomorrow", "5 days ago" */
    public String inDays(Object day) {
        return words().inDays(day(clock.instant()), day(day));
    }

    public Instant getNow() {
        return clock.instant();
    }

    /** For {@code datetime} attributes: ISO 8601 with London's offset. */
    public String iso(Object at) {
        return at instanceof Instant instant
                ? Wording.london(instant).truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                : day(at).toString();
    }

    /** "£1,420,000"; with pence only when there are any. */
    public String money(@Nullable Object pounds) {
        return pounds == null ? NONE : words().money(decimal(pounds));
    }

    /** "£0.125": with what it has behind the pence. */
    public String unitPrice(@Nullable BigDecimal pounds) {
        return pounds == null ? NONE : words().unitPrice(pounds);
    }

    /** With every decimal place that it has. */
    public String exact(BigDecimal value) {
        return words().exact(value);
    }

    public String number(@Nullable Number value) {
        return value == null ? NONE : words().number(value);
    }

    /** "41 %" */
    public String percent(@Nullable Number value) {
        return value == null ? NONE : words().percent(value);
    }

    /** "18.4 MB" */
    public String fileSize(long bytes) {
        return words().fileSize(bytes);
    }

    /** "9f3c…a17e" */
    public String hash(@Nullable String hex) {
        return hex == null || hex.length() <= 2 * HASH_SHOWN
                ? (hex == null ? NONE : hex)
                : hex.substring(0, HASH_SHOWN) + "…" + hex.substring(hex.length() - HASH_SHOWN);
    }

    private static LocalDate day(Object day) {
        return day instanceof Instant at ? Wording.london(at).toLocalDate() : (LocalDate) day;
    }

    private static BigDecimal decimal(Object pounds) {
        return pounds instanceof Money money
                ? money.amount()
                : pounds instanceof BigDecimal exact ? exact : new BigDecimal(pounds.toString());
    }

    private Wording words() {
        if (wording == null) {
            wording = new Wording(language.getLocale(), bundles.in(language.getLocale()));
        }
        return wording;
    }
}

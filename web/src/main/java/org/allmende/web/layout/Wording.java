package org.allmende.web.layout;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * How one language writes dates, times left, money and sizes. Days and hours are those of London whatever the language,
 * because every deadline here is one; the zone is named BST or GMT. Immutable and free of any container.
 */
public final class Wording {
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final List<String> SHORT_MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec");
    private static final BigDecimal KILO = BigDecimal.valueOf(1000);

    private final Locale locale;
    private final boolean german;
    private final Texts texts;

    public Wording(Locale locale, Texts texts) {
        this.german = locale.equals(Locale.GERMAN);
        this.locale = german ? Locale.GERMANY : Locale.UK;
        this.texts = texts;
    }

    String date(LocalDate day) {
        return weekday(day) + " " + fullDate(day);
    }

    public String fullDate(LocalDate day) {
        return day.format(pattern(german ? "d. MMMM yyyy" : "d MMMM yyyy"));
    }

    String dayMonth(LocalDate day) {
        return weekday(day) + " " + day.format(pattern(german ? "d. MMMM" : "d MMMM"));
    }

    String shortDate(LocalDate day) {
        return german
                ? day.format(pattern("d. MMM yyyy"))
                : day.getDayOfMonth() + " " + SHORT_MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    String month(YearMonth month) {
        return month.format(pattern("MMM yyyy"));
    }

    String clock(Instant at) {
        return london(at).format(pattern("HH:mm:ss"));
    }

    String time(Instant at) {
        LocalTime time = london(at).toLocalTime();
        String digits = time.format(pattern("HH:mm"));
        if (german) {
            return digits + "\u00a0Uhr";
        }
        return time.getHour() == 12 && time.getMinute() == 0 ? digits + "\u00a0noon" : digits;
    }

    String deadline(Instant at) {
        return date(london(at).toLocalDate()) + ", " + time(at);
    }

    public String stamp(Instant at) {
        return date(london(at).toLocalDate()) + ", " + clock(at) + (german ? "\u00a0Uhr " : " ") + zone(at);
    }

    String zone(Instant at) {
        return summer(at) ? "BST" : "GMT";
    }

    String zoneName(Instant at) {
        return texts.get(summer(at) ? "layout.zone.summer" : "layout.zone.winter");
    }

    /** Two units: "13 days 21 h", "5 h 12 min", "12 min". What has passed is zero. */
    String left(Duration span) {
        Duration rest = span.isNegative() ? Duration.ZERO : span;
        if (rest.toDays() > 0) {
            return texts.of("layout.left.days", rest.toDays(), rest.toHoursPart());
        }
        return rest.toHours() > 0
                ? texts.of("layout.left.hours", rest.toHours(), rest.toMinutesPart())
                : texts.of("layout.left.minutes", rest.toMinutes());
    }

    /** "in 13 days", "tomorrow", "today", "yesterday", "5 days ago": whole days by the calendar, not by 24 hours. */
    String inDays(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0 || days == 1 || days == -1) {
            return texts.get(days == 0 ? "layout.today" : days == 1 ? "layout.tomorrow" : "layout.yesterday");
        }
        return days > 0 ? texts.of("layout.in.days", days) : texts.of("layout.ago.days", -days);
    }

    String money(BigDecimal pounds) {
        return money(pounds, 2);
    }

    /** With what it has behind the pence. */
    String unitPrice(BigDecimal pounds) {
        return money(pounds, Math.max(2, pounds.stripTrailingZeros().scale()));
    }

    private String money(BigDecimal pounds, int places) {
        boolean whole = pounds.stripTrailingZeros().scale() <= 0;
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(whole ? 0 : places);
        format.setMaximumFractionDigits(whole ? 0 : places);
        String digits = format.format(pounds.abs());
        String sign = pounds.signum() < 0 ? "−" : "";
        return german ? sign + digits + " £" : sign + "£" + digits;
    }

    /** With every decimal place that it has. */
    String exact(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, value.stripTrailingZeros().scale()));
        return format.format(value);
    }

    String number(Number value) {
        return NumberFormat.getNumberInstance(locale).format(value);
    }

    String percent(Number value) {
        return number(value) + " %";
    }

    String fileSize(long bytes) {
        BigDecimal size = BigDecimal.valueOf(bytes);
        if (bytes < 1000) {
            return number(bytes) + " B";
        }
        BigDecimal kilo = size.divide(KILO);
        return kilo.compareTo(BigDecimal.valueOf(100)) < 0
                ? oneDigit(kilo) + " kB"
                : kilo.compareTo(BigDecimal.valueOf(1_000_000)) < 0
                        ? oneDigit(kilo.divide(KILO)) + " MB"
                        : oneDigit(kilo.divide(KILO).divide(KILO)) + " GB";
    }

    private String oneDigit(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private String weekday(LocalDate day) {
        String name = day.format(pattern("EEE"));
        return german && name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    private static boolean summer(Instant at) {
        return ZONE.getRules().isDaylightSavings(at);
    }

    public static ZonedDateTime london(Instant at) {
        return at.atZone(ZONE);
    }
}

package org.allmende.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.allmende.calendar.London;
import org.allmende.register.Service;
import org.allmende.register.ServiceSearch;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.UserLanguage;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What can be challenged when: the contracts that end in a year, month by month. */
@Named
@RequestScoped
@Page(view = "/services/calendar", access = PageAccess.PUBLIC)
public class ServicesCalendarPage {

    private static final int MONTHS = 12;
    private static final int MOST = 60;
    private static final int FAR = 20;

    @Inject
    @Param
    private @Nullable String year;

    @Inject
    @Param
    private @Nullable String month;

    @Inject
    private ServiceSearch search;

    @Inject
    private UserLanguage language;

    @Inject
    private Clock clock;

    private int shownYear;
    private @Nullable Map<YearMonth, Long> ending;
    private @Nullable List<Service> rows;

    /**
     * A month of the year.
     *
     * @param ending how many contracts end in it
     * @param share of the fullest month, 0 to 100
     */
    public record Month(int number, String label, long ending, long share, boolean chosen) {}

    /** The year that is shown: if none was asked for, the one in which the next contract ends. */
    public int getYear() {
        if (shownYear == 0) {
            shownYear = year != null && year.matches("20\\d\\d") ? Integer.parseInt(year) : nextYear();
        }
        return shownYear;
    }

    private int nextYear() {
        LocalDate today = London.dayOf(clock.instant());
        return search.endingBetween(today, today.plusYears(FAR), 1).stream()
                .flatMap(next -> next.contractEnd().stream())
                .findFirst()
                .orElse(today)
                .getYear();
    }

    public List<Month> getMonths() {
        long most = ending().values().stream().mapToLong(Long::longValue).max().orElse(1);
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(number -> YearMonth.of(getYear(), number))
                .map(one -> new Month(
                        one.getMonthValue(),
                        name(one),
                        ending().getOrDefault(one, 0L),
                        100 * ending().getOrDefault(one, 0L) / most,
                        one.getMonthValue() == month()))
                .toList();
    }

    public long getTotal() {
        return ending().values().stream().mapToLong(Long::longValue).sum();
    }

    /** The contracts of the chosen month, or of the whole year; at most 60. */
    public List<Service> getRows() {
        if (rows == null) {
            YearMonth first = YearMonth.of(getYear(), Math.max(1, month()));
            YearMonth last = month() == 0 ? YearMonth.of(getYear(), MONTHS) : first;
            rows = search.endingBetween(first.atDay(1), last.atEndOfMonth(), MOST);
        }
        return rows;
    }

    public boolean isCut() {
        return getRows().size() == MOST;
    }

    public String getHeading() {
        return month() == 0 ? String.valueOf(getYear()) : name(YearMonth.of(getYear(), month())) + " " + getYear();
    }

    private String name(YearMonth one) {
        return one.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.getLocale());
    }

    private int month() {
        return month != null && month.matches("[1-9]|1[0-2]") ? Integer.parseInt(month) : 0;
    }

    private Map<YearMonth, Long> ending() {
        if (ending == null) {
            ending = search.ending(getYear());
        }
        return ending;
    }
}

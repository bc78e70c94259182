package org.allmende.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.allmende.shared.DataLines;
import org.allmende.shared.DomainProblem;

/**
 * The working days of the United Kingdom, read from data that end at a horizon and never computed.
 *
 * <p>Source: Procurement Act 2023 s.123(1), read in the primary text: a working day is "a day other than a Saturday or
 * Sunday, or a day which is a bank holiday in any part of the United Kingdom under the Banking and Financial Dealings Act
 * 1971". So a holiday of Scotland or of Northern Ireland alone is not a working day in England either.
 *
 * <p>Errors: {@code CALENDAR_HORIZON(day, first, last)} for a day outside the data.
 */
public class WorkingDays {

    private static final String FILE = "bank-holidays-uk.csv";

    private final LocalDate first;
    private final LocalDate horizon;
    private final Map<LocalDate, List<BankHoliday>> holidays;

    /** The calendar of the data that come with the application. */
    public WorkingDays() {
        this(DataLines.of(WorkingDays.class, FILE));
    }

    WorkingDays(List<List<String>> lines) {
        List<String> complete = lines.get(0);
        if (!complete.get(0).equals("complete")) {
            throw new IllegalStateException(FILE + " does not say from when to when it is complete");
        }
        this.first = LocalDate.parse(complete.get(1));
        this.horizon = LocalDate.parse(complete.get(2));
        this.holidays = new TreeMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            BankHoliday holiday = holiday(line);
            holidays.computeIfAbsent(holiday.date(), day -> new ArrayList<>()).add(holiday);
        }
    }

    private static BankHoliday holiday(List<String> line) {
        Set<UkPart> parts = EnumSet.noneOf(UkPart.class);
        line.get(1).chars().forEach(letter -> parts.add(UkPart.of((char) letter)));
        return new BankHoliday(
                LocalDate.parse(line.get(0)),
                parts,
                line.get(2),
                line.get(3),
                line.get(4).equals("yes"));
    }

    /** The first day that the data cover. */
    public LocalDate first() {
        return first;
    }

    /** The last day that the data cover; a count that would go beyond is refused. */
    public LocalDate horizon() {
        return horizon;
    }

    public boolean isWorkingDay(LocalDate day) {
        return reason(day).kind() == DayReason.Kind.WORKING_DAY;
    }

    /** What the day is: a working day, a weekend, or which bank holiday in which parts. */
    public DayReason reason(LocalDate day) {
        requireKnown(day);
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return DayReason.of(DayReason.Kind.WEEKEND);
        }
        List<BankHoliday> kept = bankHolidays(day);
        return kept.isEmpty() ? DayReason.of(DayReason.Kind.WORKING_DAY) : DayReason.bankHoliday(kept);
    }

    /** The bank holidays of that day; two where parts keep it for different reasons, none on most days. */
    public List<BankHoliday> bankHolidays(LocalDate day) {
        requireKnown(day);
        return List.copyOf(holidays.getOrDefault(day, List.of()));
    }

    /** This day when it is a working day, else the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    private void requireKnown(LocalDate day) {
        if (day.isBefore(first) || day.isAfter(horizon)) {
            throw new DomainProblem("CALENDAR_HORIZON", day, first, horizon);
        }
    }
}

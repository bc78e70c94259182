package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.allmende.shared.DomainProblem;
import org.allmende.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays calendar = new WorkingDays();

    @ParameterizedTest(name = "{0} is not a working day: {1} ({2}), PA 2023 s.123(1)")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-17 | St Patrick’s Day               | NORTHERN_IRELAND",
                "2026-06-15 | World Cup bank holiday         | SCOTLAND",
                "2026-07-13 | Battle of the Boyne            | NORTHERN_IRELAND",
                "2026-08-03 | Summer bank holiday            | SCOTLAND",
                "2026-11-30 | St Andrew’s Day                | SCOTLAND",
                "2026-01-02 | 2 January                      | SCOTLAND",
                "2022-09-19 | State funeral of Queen Elizabeth II | ENGLAND_AND_WALES",
                "2026-12-28 | Boxing Day                     | ENGLAND_AND_WALES",
            })
    void bankHolidayInAnyPartIsNoWorkingDay(LocalDate day, String name, UkPart part) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
        assertThat(calendar.reason(day).bankHolidays()).anySatisfy(holiday -> {
            assertThat(holiday.name(Locale.ENGLISH)).isEqualTo(name);
            assertThat(holiday.parts()).contains(part);
        });
    }

    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource({"2026-03-14,WEEKEND", "2026-03-15,WEEKEND", "2026-03-16,WORKING_DAY", "2026-06-16,WORKING_DAY"})
    void weekendsAndWorkingDaysAreTold(LocalDate day, DayReason.Kind kind) {
        assertThat(calendar.reason(day).kind()).isEqualTo(kind);
    }

    @Test
    void namesTheHolidayInTheReadersLanguage() {
        BankHoliday holiday = calendar.bankHolidays(LocalDate.of(2026, 4, 3)).get(0);
        assertThat(holiday.name(Locale.GERMANY)).isEqualTo("Karfreitag");
        assertThat(holiday.name(Locale.FRENCH)).isEqualTo("Good Friday");
    }

    @Test
    void refusesDaysBeyondTheDataByName() {
        LocalDate beyond = LocalDate.of(2029, 1, 1);
        assertThatThrownBy(() -> calendar.isWorkingDay(beyond)).isInstanceOfSatisfying(DomainProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo("CALENDAR_HORIZON");
            assertThat(problem.args()).containsExactly(beyond, LocalDate.of(2012, 1, 1), LocalDate.of(2028, 12, 31));
        });
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2011, 12, 31)))
                .hasMessageContaining("CALENDAR_HORIZON");
        assertThatThrownBy(() -> Standstill.mandatory(LocalDate.of(2028, 12, 27), calendar))
                .hasMessageContaining("CALENDAR_HORIZON");
        assertThat(calendar.isWorkingDay(calendar.horizon())).isFalse();
    }

    @Test
    void agreesWithThePublishedBankHolidaysOnEveryDay() {
        Map<LocalDate, Set<UkPart>> published = published(SharedData.read("data/bank-holidays.json"));
        for (LocalDate day = calendar.first(); !day.isAfter(calendar.horizon()); day = day.plusDays(1)) {
            Set<UkPart> ours = new TreeSet<>();
            calendar.bankHolidays(day).forEach(holiday -> ours.addAll(holiday.parts()));
            assertThat(ours).as("bank holidays on %s", day).isEqualTo(published.getOrDefault(day, Set.of()));
        }
        assertThat(published.keySet())
                .allMatch(day -> !day.isBefore(calendar.first()) && !day.isAfter(calendar.horizon()));
    }

    private static Map<LocalDate, Set<UkPart>> published(String text) {
        Map<LocalDate, Set<UkPart>> days = new TreeMap<>();
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject divisions = reader.readObject();
            divisions.forEach((division, value) -> {
                UkPart part = UkPart.valueOf(division.replace('-', '_').toUpperCase(Locale.ROOT));
                for (JsonValue event : value.asJsonObject().getJsonArray("events")) {
                    LocalDate day = LocalDate.parse(event.asJsonObject().getString("date"));
                    days.computeIfAbsent(day, none -> new TreeSet<>()).add(part);
                }
            });
        }
        return days;
    }
}

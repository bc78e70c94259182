package org.allmende.api;

import static org.allmende.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.allmende.calendar.BankHoliday;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.CountedDay;
import org.allmende.calendar.DayReason;
import org.allmende.calendar.London;
import org.allmende.calendar.Period;
import org.allmende.calendar.Standstill;
import org.allmende.web.calendar.DayWords;

/** Counted periods as JSON: the result first, then each day with its reason as a code and in the reader's words. */
final class CountedDaysJson {

    private final ApiTexts texts;

    CountedDaysJson(ApiTexts texts) {
        this.texts = texts;
    }

    JsonObject standstill(Standstill standstill) {
        return JSON.createObjectBuilder()
                .add("notice", standstill.period().event().toString())
                .add("workingDays", standstill.period().counted())
                .add("lastDay", standstill.lastDay().toString())
                .add("firstSignatureDay", standstill.firstSignatureDay().toString())
                .add("zone", London.ZONE.getId())
                .add("rule", texts.text(ClockRule.STANDSTILL.ruleKey()))
                .add("law", ClockRule.STANDSTILL.law())
                .add("days", days(standstill.days()))
                .build();
    }

    JsonObject period(Period period) {
        return JSON.createObjectBuilder()
                .add("event", period.event().toString())
                .add("begins", PeriodQuery.word(period.begins()))
                .add("counted", period.counted())
                .add("firstDay", period.firstDay().toString())
                .add("lastDay", period.lastDay().toString())
                .add("firstDayAfter", period.firstDayAfter().toString())
                .add("zone", London.ZONE.getId())
                .add("days", days(period.days()))
                .build();
    }

    private JsonArrayBuilder days(List<CountedDay> days) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        days.forEach(day -> array.add(day(day)));
        return array;
    }

    private JsonObjectBuilder day(CountedDay day) {
        DayReason reason = day.reason();
        JsonObjectBuilder object = JSON.createObjectBuilder()
                .add("date", day.date().toString())
                .add("counted", day.counted())
                .add("reason", reason.kind().name())
                .add("text", new DayWords(texts.language(), texts.texts()).of(reason));
        if (!reason.bankHolidays().isEmpty()) {
            JsonArrayBuilder holidays = JSON.createArrayBuilder();
            reason.bankHolidays().forEach(holiday -> holidays.add(holiday(holiday)));
            object.add("bankHolidays", holidays);
        }
        return object;
    }

    private JsonObjectBuilder holiday(BankHoliday holiday) {
        JsonArrayBuilder parts = JSON.createArrayBuilder();
        holiday.partsInOrder().forEach(part -> parts.add(part.name()));
        return JSON.createObjectBuilder()
                .add("name", holiday.name(texts.language()))
                .add("substitute", holiday.substitute())
                .add("parts", parts);
    }
}

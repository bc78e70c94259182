package org.allmende.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmende.calendar.CountedDay;
import org.allmende.calendar.Standstill;
import org.allmende.web.calendar.DayWords;
import org.allmende.web.layout.Bundles;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.UserLanguage;

/** A standstill day by day, so that anybody can count along. */
@RequestScoped
public class StandstillDays {

    @Inject
    private Bundles bundles;

    @Inject
    private UserLanguage language;

    @Inject
    private Messages messages;

    /** A day with its place in the count, or why it has none. */
    public record Day(LocalDate date, boolean counted, String words) {}

    public List<Day> of(Standstill standstill) {
        DayWords words = new DayWords(language.getLocale(), bundles.in(language.getLocale()));
        List<Day> days = new ArrayList<>();
        int number = 0;
        for (CountedDay day : standstill.days()) {
            String text = day.counted()
                    ? messages.of("award.standstill.day", ++number, Standstill.LEAST_WORKING_DAYS)
                    : messages.of("award.standstill.notcounted", words.of(day.reason()));
            days.add(new Day(day.date(), day.counted(), text));
        }
        return days;
    }
}

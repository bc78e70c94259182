package org.allmende.web.calendar;

import java.util.Locale;
import java.util.stream.Collectors;
import org.allmende.calendar.BankHoliday;
import org.allmende.calendar.DayReason;
import org.allmende.web.layout.Texts;

/**
 * Why a day counts or not, in words: {@code bank holiday: St Patrick’s Day (Northern Ireland)}.
 *
 * @param language the reader's language
 * @param texts the portal's texts in it
 */
public record DayWords(Locale language, Texts texts) {

    public String of(DayReason reason) {
        String holidays = reason.bankHolidays().stream().map(this::holiday).collect(Collectors.joining("; "));
        return texts.of(reason.kind().messageKey(), holidays);
    }

    private String holiday(BankHoliday holiday) {
        String parts = holiday.partsInOrder().stream()
                .map(part -> texts.get(part.messageKey()))
                .collect(Collectors.joining(", "));
        String key = holiday.substitute() ? "calendar.holiday.substitute" : "calendar.holiday";
        return texts.of(key, holiday.name(language), parts);
    }
}

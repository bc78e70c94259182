package org.allmende.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One day that is a bank holiday in at least one part of the United Kingdom.
 *
 * @param date the day itself, substitute days included
 * @param parts the parts that keep it, never empty
 * @param english its name in English
 * @param german its name in German
 * @param substitute whether it stands in for a day that falls on a weekend
 */
public record BankHoliday(LocalDate date, Set<UkPart> parts, String english, String german, boolean substitute) {

    public BankHoliday {
        parts = Set.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A bank holiday is kept in at least one part: " + date);
        }
    }

    /** Its name for a reader of this language; English where there is no German reader. */
    public String name(Locale language) {
        return Locale.GERMAN.getLanguage().equals(language.getLanguage()) ? german : english;
    }

    /** The parts in their fixed order: England and Wales, Scotland, Northern Ireland. */
    public List<UkPart> partsInOrder() {
        return parts.stream().sorted().toList();
    }
}

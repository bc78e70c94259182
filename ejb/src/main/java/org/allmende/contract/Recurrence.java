package org.allmende.contract;

import java.time.LocalDate;
import java.util.Optional;

/** How often an obligation is due: once, or again and again within the term. */
public enum Recurrence {
    ONCE(0),
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    Recurrence(int months) {
        this.months = months;
    }

    /**
     * The day after so many; counted from the first each time, so that the last of a month does not wander. Empty: none is left.
     *
     * @param last no day is later than this
     */
    public Optional<LocalDate> day(LocalDate first, int before, LocalDate last) {
        if (this == ONCE && before > 0) {
            return Optional.empty();
        }
        LocalDate day = first.plusMonths((long) months * before);
        return day.isAfter(last) ? Optional.empty() : Optional.of(day);
    }
}

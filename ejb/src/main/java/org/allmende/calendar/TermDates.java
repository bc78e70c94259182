package org.allmende.calendar;

import java.time.LocalDate;

/**
 * The days on which a contract's term ends, is extended or is broken off: the contract's own rules, counted as the law counts months and
 * days. A period of months that begins with a day ends with the day before the one of the same number or, where the last month has no such
 * day, with its last (the corresponding date rule, Dodds v Walker [1981] 1 WLR 1027). So a term that ends on 28 February and goes on for
 * twelve months ends on 29 February where the year has one. The day of a notice is not counted.
 */
public final class TermDates {

    private TermDates() {}

    /** The last day of a term that goes on for so many months after this one. */
    public static LocalDate extended(LocalDate endsOn, int months) {
        LocalDate first = endsOn.plusDays(1);
        LocalDate corresponding = first.plusMonths(months);
        return corresponding.getDayOfMonth() == first.getDayOfMonth() ? corresponding.minusDays(1) : corresponding;
    }

    /** The last day on which an extension can be told, so that so many days are left, the last of the term included. */
    public static LocalDate lastToExtend(LocalDate endsOn, int noticeDays) {
        return endsOn.minusDays(noticeDays);
    }

    /** The first day on which a contract can end by a notice of this day. */
    public static LocalDate firstEnd(LocalDate notice, int noticeDays, LocalDate from) {
        LocalDate end = notice.plusDays(noticeDays);
        return end.isBefore(from) ? from : end;
    }
}

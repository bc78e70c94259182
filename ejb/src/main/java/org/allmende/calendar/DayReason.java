package org.allmende.calendar;

import java.util.List;

/**
 * Why a day counts or does not count.
 *
 * @param kind what the day is
 * @param bankHolidays which bank holidays it is, and in which parts; empty unless the kind is {@link Kind#BANK_HOLIDAY}
 */
public record DayReason(Kind kind, List<BankHoliday> bankHolidays) {

    /** What a day is for a count. */
    public enum Kind {
        /** Counted where only working days count. */
        WORKING_DAY,
        /** Counted where every day counts. */
        CALENDAR_DAY,
        /** Not counted: Saturday or Sunday. */
        WEEKEND,
        /** Not counted: a bank holiday in some part of the United Kingdom. */
        BANK_HOLIDAY,
        /** Not counted: the day of the event itself, where the period begins the day after. */
        DAY_OF_EVENT;

        /** Key of this reason in the message bundles. */
        public String messageKey() {
            return "calendar.day." + name();
        }
    }

    public DayReason {
        bankHolidays = List.copyOf(bankHolidays);
    }

    static DayReason of(Kind kind) {
        return new DayReason(kind, List.of());
    }

    static DayReason bankHoliday(List<BankHoliday> holidays) {
        return new DayReason(Kind.BANK_HOLIDAY, holidays);
    }
}

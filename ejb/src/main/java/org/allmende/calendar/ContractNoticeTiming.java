package org.allmende.calendar;

import java.time.LocalDate;

/**
 * By when notices about a contract are to be published. Source, read in the primary text: Procurement Act 2023 s.53(1) (details: 30 days
 * beginning with the day on which the contract is entered into, 120 for a light touch contract), s.80(1) (its end: 30 days beginning with
 * the day on which it is terminated). Below the threshold the details are due "as soon as reasonably practicable" (s.87(3)): to remind after
 * 30 days is the portal's own rule.
 */
public final class ContractNoticeTiming {

    private static final int DAYS = 30;
    private static final int LIGHT_TOUCH_DAYS = 120;

    private ContractNoticeTiming() {}

    /** The contract details notice. */
    public static Deadline details(LocalDate enteredInto, boolean lightTouch) {
        return Deadline.endOf(
                Period.days(lightTouch ? LIGHT_TOUCH_DAYS : DAYS, Begins.WITH_EVENT, enteredInto),
                ClockRule.CONTRACT_DETAILS_NOTICE);
    }

    /** The contract termination notice. */
    public static Deadline termination(LocalDate ended) {
        return Deadline.endOf(Period.days(DAYS, Begins.WITH_EVENT, ended), ClockRule.CONTRACT_TERMINATION_NOTICE);
    }
}

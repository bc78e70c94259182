package org.allmende.money.clawback;

import java.time.LocalDate;
import org.allmende.calendar.Begins;
import org.allmende.calendar.Period;
import org.allmende.calendar.WorkingDays;

/**
 * The clocks of a claw-back. Within which days after a payment it may be raised, the contract says ({@code clawBackDays}); the rest are the
 * portal's own rules, since the Procurement Act 2023 knows no claim of the council against its provider: ten working days, as between
 * sides elsewhere in the portal, to reply, to decide and to send the credit note. Each begins the day after the event.
 */
public final class ClawBackTiming {

    /** Working days in which the provider replies. */
    public static final int TO_REPLY = 10;

    /** Working days in which the second person of the council decides. */
    public static final int TO_DECIDE = 10;

    /** Working days in which the provider sends its credit note. */
    public static final int TO_CREDIT = 10;

    private ClawBackTiming() {}

    /** @param days of the contract, at least 1 */
    static Period toRaise(LocalDate paid, int days) {
        return Period.days(days, Begins.AFTER_EVENT, paid);
    }

    static Period toReply(LocalDate raised, WorkingDays calendar) {
        return Period.workingDays(TO_REPLY, Begins.AFTER_EVENT, raised, calendar);
    }

    static Period toDecide(LocalDate passed, WorkingDays calendar) {
        return Period.workingDays(TO_DECIDE, Begins.AFTER_EVENT, passed, calendar);
    }

    /** @param decided the day of the decision */
    public static Period toCredit(LocalDate decided, WorkingDays calendar) {
        return Period.workingDays(TO_CREDIT, Begins.AFTER_EVENT, decided, calendar);
    }
}

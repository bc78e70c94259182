package org.allmende.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The clocks of a contract after its award. Source: Procurement Act 2023 ss.53 and 68, read in the primary text; the
 * window for verifying a milestone is the contract's own.
 */
public final class ContractTiming {

    /** Days in which a sum must be paid (s.68(2); s.88(2) below the threshold). */
    public static final int PAYMENT_DAYS = 30;

    private ContractTiming() {}

    /** Contract details notice: 30 days, for a light touch contract 120, beginning with the day of the contract (s.53(1)). */
    public static Period detailsNotice(LocalDate entered, boolean lightTouch) {
        return Period.days(lightTouch ? 120 : 30, Begins.WITH_EVENT, entered);
    }

    /** Copy of a contract over 5 million pounds: 90 days, for a light touch contract 180 (s.53(3)). */
    public static Period contractCopy(LocalDate entered, boolean lightTouch) {
        return Period.days(lightTouch ? 180 : 90, Begins.WITH_EVENT, entered);
    }

    /**
     * Payment: 30 days beginning with the day on which the invoice is received or, if later, the day on which it falls due
     * by its own terms (s.68(2)).
     */
    public static Period payment(LocalDate invoiceReceived, Optional<LocalDate> dueByInvoice) {
        LocalDate begins =
                dueByInvoice.filter(due -> due.isAfter(invoiceReceived)).orElse(invoiceReceived);
        return Period.days(PAYMENT_DAYS, Begins.WITH_EVENT, begins);
    }

    /** Verification of a reported milestone: the contract's window, beginning the day after the report. */
    public static Period verification(LocalDate reported, Span window, WorkingDays calendar) {
        return Period.of(window, Begins.AFTER_EVENT, reported, calendar);
    }
}

package org.allmende.mutual.plan;

/** How often an amount is paid. */
public enum CashRhythm {
    MONTHLY(1),
    QUARTERLY(3),
    YEARLY(12);

    private static final int MONTHS_OF_A_YEAR = 12;

    private final int months;

    CashRhythm(int months) {
        this.months = months;
    }

    /** Months from one payment to the next. */
    int months() {
        return months;
    }

    int paymentsPerYear() {
        return MONTHS_OF_A_YEAR / months;
    }
}

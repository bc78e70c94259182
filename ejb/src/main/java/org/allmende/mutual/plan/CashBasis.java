package org.allmende.mutual.plan;

/** For which time an amount is entered. */
public enum CashBasis {
    YEAR(1),
    QUARTER(4);

    private final int perYear;

    CashBasis(int perYear) {
        this.perYear = perYear;
    }

    /** How many of it a year has. */
    int perYear() {
        return perYear;
    }
}

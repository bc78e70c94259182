package org.allmende.mutual.plan;

import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;

/**
 * One kind of income or cost.
 *
 * <p>Errors: {@code CASH_LINE_NAME_MISSING}, {@code CASH_LINE_AMOUNT_NOT_VALID(name)}, {@code
 * CASH_LINE_FIRST_MONTH_NOT_VALID(name, last)}, {@code CASH_LINE_DELAY_NOT_VALID(name, most)}.
 *
 * @param name what it is for
 * @param income money that comes; otherwise a cost
 * @param amount for the basis, more than nothing
 * @param basis for which time the amount is
 * @param rhythm how often it is paid
 * @param firstMonth in which it is first due, from 1
 * @param delayDays days from the due month until the money is there; for income alone
 */
public record CashLine(
        String name, boolean income, Money amount, CashBasis basis, CashRhythm rhythm, int firstMonth, int delayDays) {

    /** Longest delay in days. */
    public static final int LONGEST_DELAY = 365;

    static final int LONGEST_NAME = 120;
    static final Money LARGEST = Money.pounds(1_000_000_000);
    private static final int DAYS_OF_A_MONTH = 30;

    /** Whole months by which the money comes later: each begun thirty days count as one, so that no plan is too hopeful. */
    int delayMonths() {
        return income ? (delayDays + DAYS_OF_A_MONTH - 1) / DAYS_OF_A_MONTH : 0;
    }

    void requireValid(int months) {
        String named = name.strip();
        if (named.isEmpty() || named.length() > LONGEST_NAME) {
            throw new DomainProblem("CASH_LINE_NAME_MISSING", LONGEST_NAME);
        }
        if (amount.isNegative() || amount.isZero() || amount.isGreaterThan(LARGEST)) {
            throw new DomainProblem("CASH_LINE_AMOUNT_NOT_VALID", named);
        }
        if (firstMonth < 1 || firstMonth > months) {
            throw new DomainProblem("CASH_LINE_FIRST_MONTH_NOT_VALID", named, months);
        }
        if (delayDays < 0 || delayDays > LONGEST_DELAY) {
            throw new DomainProblem("CASH_LINE_DELAY_NOT_VALID", named, LONGEST_DELAY);
        }
    }
}

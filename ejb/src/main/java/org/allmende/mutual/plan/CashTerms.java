package org.allmende.mutual.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;

/**
 * What a cash flow is reckoned from.
 *
 * <p>Errors: {@code CASH_MONTHS_NOT_VALID(least, most)}, {@code CASH_OPENING_NOT_VALID}, {@code CASH_PERCENT_NOT_VALID(most)},
 * {@code CASH_LINES_TOO_MANY(most)}, and those of {@link CashLine}.
 *
 * @param starts a day of the first month
 * @param months how many
 * @param opening money at the beginning of the first month
 * @param lowPercent of the income that comes if it goes badly
 * @param expectedPercent of the income that is expected to come
 * @param highPercent of the income that comes if it goes well
 */
public record CashTerms(
        LocalDate starts,
        int months,
        Money opening,
        int lowPercent,
        int expectedPercent,
        int highPercent,
        List<CashLine> lines) {

    public static final int FEWEST_MONTHS = 12;
    public static final int MOST_MONTHS = 60;

    static final int MOST_LINES = 60;
    static final int MOST_PERCENT = 300;

    /** Of the income in that case. */
    public BigDecimal percent(CashCase which) {
        return BigDecimal.valueOf(
                switch (which) {
                    case LOW -> lowPercent;
                    case EXPECTED -> expectedPercent;
                    case HIGH -> highPercent;
                });
    }

    void requireValid() {
        if (months < FEWEST_MONTHS || months > MOST_MONTHS) {
            throw new DomainProblem("CASH_MONTHS_NOT_VALID", FEWEST_MONTHS, MOST_MONTHS);
        }
        if (opening.isGreaterThan(CashLine.LARGEST) || opening.isLessThan(CashLine.LARGEST.negated())) {
            throw new DomainProblem("CASH_OPENING_NOT_VALID");
        }
        if (lowPercent < 0
                || lowPercent > expectedPercent
                || expectedPercent > highPercent
                || highPercent > MOST_PERCENT) {
            throw new DomainProblem("CASH_PERCENT_NOT_VALID", MOST_PERCENT);
        }
        if (lines.size() > MOST_LINES) {
            throw new DomainProblem("CASH_LINES_TOO_MANY", MOST_LINES);
        }
        lines.forEach(line -> line.requireValid(months));
    }
}

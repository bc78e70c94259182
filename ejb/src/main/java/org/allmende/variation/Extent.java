package org.allmende.variation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.allmende.shared.Money;

/**
 * How much a change alters value and term. Compared exactly; the percentages, to two places, half up, are for people alone.
 *
 * @param value what it adds to the estimated value, negative where it takes from it
 * @param of the value of which that is a share
 * @param days by which it lengthens the term, negative where it shortens it
 * @param awardedDays the maximum term provided for on award, both days included
 */
public record Extent(Money value, Money of, long days, long awardedDays) {

    private static final int HUNDRED = 100;

    /** Of a contract that begins on that day. */
    static long days(LocalDate from, LocalDate until) {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    /** Whether it alters the value, up or down, by more than so many per cent. Anything is more than a share of nothing. */
    boolean valueAbove(int percent) {
        BigDecimal change = value.amount().abs().multiply(BigDecimal.valueOf(HUNDRED));
        return change.compareTo(of.amount().multiply(BigDecimal.valueOf(percent))) > 0;
    }

    /** Whether it raises the value by more than so many per cent. */
    boolean raisesValueAbove(int percent) {
        return !value.isNegative() && valueAbove(percent);
    }

    /** Whether it alters the term, up or down, by more than so many per cent of the maximum term provided for on award. */
    boolean termAbove(int percent) {
        return Math.abs(days) * HUNDRED > awardedDays * percent;
    }

    /** Per cent of the value, with its sign; nothing where there was no value. */
    public BigDecimal valuePercent() {
        return value.percentOf(of, 2);
    }

    /** Per cent of the maximum term on award, with its sign. */
    public BigDecimal termPercent() {
        return BigDecimal.valueOf(days * HUNDRED).divide(BigDecimal.valueOf(awardedDays), 2, RoundingMode.HALF_UP);
    }
}

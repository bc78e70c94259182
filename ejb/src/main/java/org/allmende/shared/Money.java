package org.allmende.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;

/**
 * An exact amount in a currency, to the penny or cent. Nothing is ever rounded in silence: an amount with more than two
 * places is refused, and every operation that can need rounding takes the mode.
 *
 * <p>An entity's field of this type is stored by {@link MoneyConverter} in one column {@code numeric(15,2)}, without any
 * annotation but {@code @Column}.
 *
 * <p>Errors: {@code MONEY_TOO_FINE(amount)} for more than two places, {@code MONEY_TOO_LARGE(amount)} from 10 million
 * million on, {@code MONEY_CURRENCIES_DIFFER(one, other)} when two currencies meet.
 *
 * @param amount scale 2, at most 13 digits before the point; may be negative
 * @param currency the currency
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money>, Serializable {

    private static final int PLACES = 2;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(13);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The currencies that the portal knows, named by ISO 4217. */
    public enum Currency {
        GBP,
        EUR
    }

    public Money {
        amount = toThePenny(amount);
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw new DomainProblem("MONEY_TOO_LARGE", amount);
        }
    }

    private static BigDecimal toThePenny(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        if (plain.scale() > PLACES) {
            throw new DomainProblem("MONEY_TOO_FINE", amount);
        }
        // before the scale is set: written out, 1E+999999999 would fill the memory
        if ((long) plain.precision() - plain.scale() > LIMIT.precision()) {
            throw new DomainProblem("MONEY_TOO_LARGE", amount);
        }
        return plain.setScale(PLACES);
    }

    public static Money pounds(BigDecimal amount) {
        return new Money(amount, Currency.GBP);
    }

    /** Pounds from a decimal string such as {@code 1250.50}. */
    public static Money pounds(String amount) {
        return pounds(new BigDecimal(amount));
    }

    public static Money pounds(long amount) {
        return pounds(BigDecimal.valueOf(amount));
    }

    /** No money, in pounds. */
    public static Money noPounds() {
        return pounds(0);
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** So many times the amount; exact. */
    public Money times(long count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    /** The amount times the factor, rounded to the penny in this way; {@code UNNECESSARY} insists on an exact result. */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return rounded(amount.multiply(factor), rounding);
    }

    /** So many per cent of the amount, rounded to the penny in this way. */
    public Money percent(BigDecimal percent, RoundingMode rounding) {
        return rounded(amount.multiply(percent).movePointLeft(2), rounding);
    }

    private Money rounded(BigDecimal exact, RoundingMode rounding) {
        try {
            return new Money(exact.setScale(PLACES, rounding), currency);
        } catch (ArithmeticException e) {
            throw new DomainProblem("MONEY_TOO_FINE", exact);
        }
    }

    /** This amount as a share of the whole in per cent, to so many places, half up. Zero of nothing is 0. */
    public BigDecimal percentOf(Money whole, int places) {
        if (same(whole).amount.signum() == 0) {
            return BigDecimal.ZERO.setScale(places);
        }
        return amount.multiply(HUNDRED).divide(whole.amount, places, RoundingMode.HALF_UP);
    }

    public Money min(Money other) {
        return isGreaterThan(other) ? other : this;
    }

    public Money max(Money other) {
        return isLessThan(other) ? other : this;
    }

    public boolean isLessThan(Money other) {
        return amount.compareTo(same(other).amount) < 0;
    }

    public boolean isGreaterThan(Money other) {
        return amount.compareTo(same(other).amount) > 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    private Money same(Money other) {
        if (currency != other.currency) {
            throw new DomainProblem("MONEY_CURRENCIES_DIFFER", currency, other.currency);
        }
        return other;
    }

    /** By currency, then by amount: a total order. To ask which is more, use {@link #isGreaterThan}. */
    @Override
    public int compareTo(Money other) {
        return Comparator.comparing(Money::currency)
                .thenComparing(Money::amount)
                .compare(this, other);
    }

    /** For logs, such as {@code GBP 1250.50}; pages format amounts by the reader's language. */
    @Override
    public String toString() {
        return currency + " " + amount.toPlainString();
    }
}

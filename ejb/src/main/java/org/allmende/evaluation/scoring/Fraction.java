package org.allmende.evaluation.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact rational number, in lowest terms with a positive denominator, so that equal values are equal objects.
 *
 * @param numerator any whole number
 * @param denominator greater than 0
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);

    private static final int SHOWN_PLACES = 6;

    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A fraction has no denominator 0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger sign = BigInteger.valueOf(denominator.signum());
        numerator = numerator.divide(divisor).multiply(sign);
        denominator = denominator.divide(divisor).multiply(sign);
    }

    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** The decimal's exact value. */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Exact; dividing by zero is a fault of the caller. */
    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public int signum() {
        return numerator.signum();
    }

    /** As people see it: six decimal places, half up. Never compute on with it. */
    public String shown() {
        return rounded(SHOWN_PLACES).toPlainString();
    }

    /** The value to so many decimal places, half up. */
    public BigDecimal rounded(int places) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** The exact value: {@code 2/3}, or {@code 5} for a whole number. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}

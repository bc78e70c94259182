package org.allmende.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * The weight of a criterion in per cent: more than 0, at most 100, an exact decimal with at most four places.
 *
 * <p>An entity's field of this type is stored by {@link WeightConverter} in one column {@code numeric(7,4)}.
 *
 * <p>Errors: {@code WEIGHT_OUT_OF_RANGE(percent)}, {@code WEIGHT_TOO_FINE(percent)} for more than four places, {@code
 * WEIGHTS_NOT_WHOLE(sum)} for a set that does not make exactly 100.
 *
 * @param percent the weight, without trailing zeros
 */
public record Weight(BigDecimal percent) implements Comparable<Weight>, Serializable {

    private static final int PLACES = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Weight {
        if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
            throw new DomainProblem("WEIGHT_OUT_OF_RANGE", percent);
        }
        BigDecimal plain = percent.stripTrailingZeros();
        if (plain.scale() > PLACES) {
            throw new DomainProblem("WEIGHT_TOO_FINE", percent);
        }
        percent = plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** A weight from a decimal string such as {@code 12.5}. */
    public static Weight of(String percent) {
        return new Weight(new BigDecimal(percent));
    }

    public static Weight of(int percent) {
        return new Weight(BigDecimal.valueOf(percent));
    }

    /** The exact sum in per cent; 0 of none. */
    public static BigDecimal sum(Collection<Weight> weights) {
        return weights.stream().map(Weight::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Refuses weights that do not make exactly 100: the one place where this is checked. */
    public static void requireWhole(Collection<Weight> weights) {
        BigDecimal sum = sum(weights);
        if (sum.compareTo(HUNDRED) != 0) {
            throw new DomainProblem("WEIGHTS_NOT_WHOLE", sum);
        }
    }

    @Override
    public int compareTo(Weight other) {
        return percent.compareTo(other.percent);
    }

    @Override
    public String toString() {
        return percent.toPlainString() + " %";
    }
}

package org.allmende.evaluation.scoring;

import java.math.BigDecimal;
import org.allmende.shared.DomainProblem;

/**
 * How a price becomes a share of the price weight. Part of the published assessment methodology (Procurement Act 2023
 * s.23(3)); frozen with the criteria.
 *
 * <p>Errors: {@code SCORING_METHOD_UNKNOWN(id)}.
 */
public enum PriceFormula {
    /**
     * The lowest price divided by the price, the lowest being that of the bids that are not excluded. A bid at the lowest
     * price has the full share, also when that price is 0; then every other bid has none.
     */
    RELATIVE_LOWEST("relative-lowest") {
        @Override
        Fraction share(BigDecimal lowest, BigDecimal price) {
            return price.compareTo(lowest) == 0
                    ? Fraction.ONE
                    : Fraction.of(lowest).dividedBy(Fraction.of(price));
        }
    };

    private final String id;

    PriceFormula(String id) {
        this.id = id;
    }

    /** The share of the price weight, from 0 to 1. */
    abstract Fraction share(BigDecimal lowest, BigDecimal price);

    /** The name in open data and in the public tools. */
    public String id() {
        return id;
    }

    public static PriceFormula of(String id) {
        for (PriceFormula formula : values()) {
            if (formula.id.equals(id)) {
                return formula;
            }
        }
        throw new DomainProblem("SCORING_METHOD_UNKNOWN", id, RELATIVE_LOWEST.id);
    }
}

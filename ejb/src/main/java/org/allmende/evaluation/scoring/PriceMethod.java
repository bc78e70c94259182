package org.allmende.evaluation.scoring;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.allmende.shared.DomainProblem;

/**
 * The ways in which a price can become points: a closed set, each with one computation in {@link PriceFormula}.
 *
 * <p>Errors: {@code SCORING_METHOD_UNKNOWN(id, ids)}.
 */
public enum PriceMethod {
    /** The lowest price ÷ the price. */
    RELATIVE_LOWEST("relative-lowest"),
    /** What the price leaves of a published ceiling: (ceiling − price) ÷ ceiling; nothing above it. */
    LINEAR_TO_CEILING("linear-to-ceiling"),
    /** The price is published, and quality alone is compared. */
    FIXED_PRICE("fixed-price"),
    /** The lowest price for one promised outcome ÷ the bid's price for one. */
    COST_PER_OUTCOME("cost-per-outcome");

    private final String id;

    PriceMethod(String id) {
        this.id = id;
    }

    /** The name in open data and in the public tools. */
    public String id() {
        return id;
    }

    /** Whether an amount is published with it: the ceiling or the fixed price. */
    public boolean hasFigure() {
        return this == LINEAR_TO_CEILING || this == FIXED_PRICE;
    }

    /** Whether the price is a criterion at all. */
    public boolean comparesPrices() {
        return this != FIXED_PRICE;
    }

    /** Whether bids promise how many outcomes they will reach. */
    public boolean countsOutcomes() {
        return this == COST_PER_OUTCOME;
    }

    /** Whether the points of one bid hang on the price of another. */
    public boolean isRelative() {
        return this == RELATIVE_LOWEST || this == COST_PER_OUTCOME;
    }

    public static PriceMethod of(String id) {
        return Arrays.stream(values())
                .filter(method -> method.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new DomainProblem("SCORING_METHOD_UNKNOWN", id, ids()));
    }

    private static String ids() {
        return Arrays.stream(values()).map(PriceMethod::id).collect(Collectors.joining(", "));
    }
}

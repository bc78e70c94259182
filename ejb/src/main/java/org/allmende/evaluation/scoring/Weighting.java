package org.allmende.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allmende.shared.Weight;

/**
 * The weights of one assessment: of the price, if it counts at all, and of each other criterion in its published order.
 * Together they make exactly 100.
 *
 * <p>Errors: {@code WEIGHTS_NOT_WHOLE(sum)}, {@code WEIGHT_OUT_OF_RANGE(percent)}.
 *
 * @param price the weight of the price; empty where the price is fixed and quality alone decides
 * @param quality the weights of the other criteria by their ids, in published order; empty where price alone decides
 */
public record Weighting(Optional<Weight> price, Map<String, Weight> quality) {

    /** The one criterion of a simple weighting. */
    public static final String QUALITY = "quality";

    public Weighting {
        quality = Collections.unmodifiableMap(new LinkedHashMap<>(quality));
        List<Weight> all = new ArrayList<>(quality.values());
        price.ifPresent(all::add);
        Weight.requireWhole(all);
    }

    /** Price against one criterion, in per cent; a weight of 0 leaves its side out. */
    public static Weighting of(BigDecimal price, BigDecimal quality) {
        return new Weighting(
                side(price),
                side(quality).map(weight -> Map.of(QUALITY, weight)).orElse(Map.of()));
    }

    private static Optional<Weight> side(BigDecimal percent) {
        return percent.signum() == 0 ? Optional.empty() : Optional.of(new Weight(percent));
    }

    Fraction pricePoints() {
        return price.map(weight -> Fraction.of(weight.percent())).orElse(Fraction.ZERO);
    }

    Fraction qualityPoints() {
        return Fraction.of(Weight.sum(quality.values()));
    }
}

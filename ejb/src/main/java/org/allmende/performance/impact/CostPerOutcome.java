package org.allmende.performance.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.allmende.shared.Money;

/** What one outcome has cost: what was paid for it, divided by how many there are, to the penny, half up. */
public final class CostPerOutcome {

    private CostPerOutcome() {}

    /** Empty of no outcomes: nothing can be said. */
    public static Optional<Money> of(Money paid, BigDecimal outcomes) {
        if (outcomes.signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(Money.pounds(paid.amount().divide(outcomes, 2, RoundingMode.HALF_UP)));
    }
}

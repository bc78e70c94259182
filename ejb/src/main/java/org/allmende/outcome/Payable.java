package org.allmende.outcome;

import org.allmende.shared.Money;

/**
 * What is due for verified outcomes: quantity times price, but never more than is left under the metric's cap and under the
 * contract's.
 *
 * @param quantity verified outcomes
 * @param full quantity times price
 * @param amount what is paid; 0 where a cap is used up, never negative
 */
public record Payable(long quantity, Money full, Money amount) {

    /**
     * @param metric what was paid before for the metric, and its cap
     * @param contract what was paid before under the whole contract, and its cap
     */
    public static Payable of(long quantity, Money price, Budget metric, Budget contract) {
        Money full = price.times(quantity);
        return new Payable(quantity, full, full.min(metric.left()).min(contract.left()));
    }

    public boolean capped() {
        return amount.isLessThan(full);
    }
}

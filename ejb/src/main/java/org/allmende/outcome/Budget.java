package org.allmende.outcome;

import org.allmende.shared.Money;

/**
 * A cap and what was paid under it.
 *
 * @param paid so far
 * @param cap the most
 */
public record Budget(Money paid, Money cap) {

    /** What may still be paid; never negative. */
    public Money left() {
        return cap.minus(paid).max(Money.noPounds());
    }

    /** The one of the two that leaves less. */
    public Budget tighter(Budget other) {
        return other.left().isLessThan(left()) ? other : this;
    }
}

package org.allmende.money.clawback;

import org.allmende.outcome.Budget;
import org.allmende.outcome.Payable;
import org.allmende.shared.Money;

/**
 * What is owed back for outcomes that do not stand: what was paid, less what those that stand are worth by the same function as the payment
 * ({@link Payable}), with what was paid as the cap. So what a cap had cut off goes first: it was never paid, and is not claimed back.
 *
 * <p>By hand: 10 outcomes at £100 were verified, and the cap paid £700. Two do not stand: the other eight are worth £800, of which the cap
 * paid £700, so that £0 is owed back. Five do not stand: the other five are worth £500, so that £200 is owed back.
 *
 * @param quantity outcomes that do not stand
 * @param full quantity times price
 * @param amount what of it is owed back; from 0 to {@code full}
 */
public record OwedBack(long quantity, Money full, Money amount) {

    /**
     * @param paid outcomes that were paid
     * @param amount what was paid for them, within the caps
     * @param before of them, those that were claimed back earlier
     * @param quantity those that are claimed back now, at most {@code paid - before}
     */
    public static OwedBack of(long paid, Money amount, Money price, long before, long quantity) {
        if (quantity < 0 || before < 0 || before + quantity > paid) {
            throw new IllegalArgumentException("of " + paid + " and " + before + " earlier, " + quantity);
        }
        Budget cap = new Budget(Money.noPounds(), amount);
        Money stood = Payable.of(paid - before, price, cap, cap).amount();
        Money stands = Payable.of(paid - before - quantity, price, cap, cap).amount();
        return new OwedBack(quantity, price.times(quantity), stood.minus(stands));
    }

    /** Whether a cap had cut off a part of what does not stand. */
    public boolean capped() {
        return amount.isLessThan(full);
    }
}

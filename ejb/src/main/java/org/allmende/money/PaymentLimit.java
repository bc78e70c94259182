package org.allmende.money;

import org.allmende.shared.Money;

/**
 * Above it, a second person of the council's finance must approve a payment before it goes to the bank: the portal's own rule,
 * the figure is the council's.
 */
public record PaymentLimit(Money amount) {

    /** Where the council has set none: £10,000. */
    public static final PaymentLimit USUAL = new PaymentLimit(Money.pounds(10_000));

    public boolean demandsTwo(Money payment) {
        return payment.isGreaterThan(amount);
    }
}

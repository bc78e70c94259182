package org.allmende.award;

import org.allmende.shared.Money;

/**
 * Whether the award notice names the unsuccessful bidders: over 5 million pounds it does, below it gives their number alone.
 *
 * <p>Source: Procurement Regulations 2024 reg 27.
 */
public final class NamingRule {

    private static final Money FROM = Money.pounds(5_000_000);

    private NamingRule() {}

    /** @param amount the awarded amount, pounds with VAT */
    public static boolean namesUnsuccessful(Money amount) {
        return amount.isGreaterThan(FROM);
    }
}

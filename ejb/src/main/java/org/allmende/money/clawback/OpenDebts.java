package org.allmende.money.clawback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allmende.shared.Money;

/**
 * What a provider owes back under one contract, the oldest first, while a run pays by setting it off: each payment takes from the oldest, and
 * what is left carries over to the next. No more than the payment is ever taken, so that no line of a run is negative.
 *
 * <p>By hand: £200 and £50 are owed back. A payment of £150 is set off as a whole against the first; one of £180 then by £50 and £50, and
 * £80 goes to the bank.
 */
public final class OpenDebts {

    private final Map<ClawBackId, Money> left;

    /** @param left what of each is not yet set off, the oldest first */
    OpenDebts(Map<ClawBackId, Money> left) {
        this.left = new LinkedHashMap<>(left);
    }

    public static OpenDebts none() {
        return new OpenDebts(Map.of());
    }

    /** So much of what is owed back by that claw-back. */
    public record Part(ClawBackId clawBack, Money amount) {}

    /** Takes from what is owed back what the payment pays of it; empty where nothing is owed. */
    public List<Part> setOff(Money payment) {
        List<Part> parts = new ArrayList<>();
        Money open = payment;
        for (Map.Entry<ClawBackId, Money> debt : left.entrySet()) {
            Money taken = debt.getValue().min(open);
            if (!taken.isZero()) {
                parts.add(new Part(debt.getKey(), taken));
                debt.setValue(debt.getValue().minus(taken));
                open = open.minus(taken);
            }
        }
        return List.copyOf(parts);
    }

    /** What is not yet set off. */
    public Money total() {
        return left.values().stream().reduce(Money.noPounds(), Money::plus);
    }

    public static Money sum(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(Money.noPounds(), Money::plus);
    }
}

package org.allmende.cashflow;

import jakarta.validation.constraints.NotNull;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;

/**
 * What one side adds to the contract's terms.
 *
 * <p>Errors: {@code CASHFLOW_PERCENT_NOT_VALID(most)}: below 0, above the most, or not rising from low to high; {@code
 * CASHFLOW_MONEY_NEGATIVE}.
 *
 * @param lowPercent of the planned outcomes that are verified if it goes badly
 * @param expectedPercent of the planned outcomes that are expected to be verified
 * @param highPercent of the planned outcomes that are verified if it goes well
 * @param startUpCost of the provider, in the term's first month, pounds; nothing for a council
 * @param monthlyCost of the provider, in every month of the term, pounds; nothing for a council
 * @param cashAtHand of the provider before the term, pounds; nothing for a council
 */
public record CashFlowInputs(
        int lowPercent,
        int expectedPercent,
        int highPercent,
        @NotNull Money startUpCost,
        @NotNull Money monthlyCost,
        @NotNull Money cashAtHand) {

    /** Three times what was planned. */
    public static final int MOST_PERCENT = 300;

    private static final int LOW = 60;
    private static final int EXPECTED = 100;
    private static final int HIGH = 120;

    /** With which a side begins: 60, 100 and 120 per cent, and no cost. */
    public static CashFlowInputs usual() {
        return shares(LOW, EXPECTED, HIGH);
    }

    /** What a council adds: how well it goes, and nothing of its own. */
    public static CashFlowInputs shares(int low, int expected, int high) {
        return new CashFlowInputs(low, expected, high, Money.noPounds(), Money.noPounds(), Money.noPounds());
    }

    /** Of the planned outcomes in that case. */
    public int percent(CashCase which) {
        return switch (which) {
            case LOW -> lowPercent;
            case EXPECTED -> expectedPercent;
            case HIGH -> highPercent;
        };
    }

    void requireValid() {
        if (lowPercent < 0
                || lowPercent > expectedPercent
                || expectedPercent > highPercent
                || highPercent > MOST_PERCENT) {
            throw new DomainProblem("CASHFLOW_PERCENT_NOT_VALID", MOST_PERCENT);
        }
        if (startUpCost.isNegative() || monthlyCost.isNegative() || cashAtHand.isNegative()) {
            throw new DomainProblem("CASHFLOW_MONEY_NEGATIVE");
        }
    }
}

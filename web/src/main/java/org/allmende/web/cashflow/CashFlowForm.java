package org.allmende.web.cashflow;

import java.io.Serializable;
import java.math.BigDecimal;
import org.allmende.cashflow.CashFlowInputs;
import org.allmende.shared.Money;
import org.allmende.web.layout.Plain;

/** What a side enters, as a form holds it. */
public class CashFlowForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private int low;
    private int expected;
    private int high;
    private BigDecimal startUpCost;
    private BigDecimal monthlyCost;
    private BigDecimal cashAtHand;

    CashFlowForm(CashFlowInputs inputs) {
        low = inputs.lowPercent();
        expected = inputs.expectedPercent();
        high = inputs.highPercent();
        startUpCost = Plain.of(inputs.startUpCost());
        monthlyCost = Plain.of(inputs.monthlyCost());
        cashAtHand = Plain.of(inputs.cashAtHand());
    }

    CashFlowInputs inputs() {
        return new CashFlowInputs(
                low, expected, high, Money.pounds(startUpCost), Money.pounds(monthlyCost), Money.pounds(cashAtHand));
    }

    public int getLow() {
        return low;
    }

    public void setLow(int percent) {
        low = percent;
    }

    public int getExpected() {
        return expected;
    }

    public void setExpected(int percent) {
        expected = percent;
    }

    public int getHigh() {
        return high;
    }

    public void setHigh(int percent) {
        high = percent;
    }

    public BigDecimal getStartUpCost() {
        return startUpCost;
    }

    public void setStartUpCost(BigDecimal pounds) {
        startUpCost = pounds;
    }

    public BigDecimal getMonthlyCost() {
        return monthlyCost;
    }

    public void setMonthlyCost(BigDecimal pounds) {
        monthlyCost = pounds;
    }

    public BigDecimal getCashAtHand() {
        return cashAtHand;
    }

    public void setCashAtHand(BigDecimal pounds) {
        cashAtHand = pounds;
    }
}

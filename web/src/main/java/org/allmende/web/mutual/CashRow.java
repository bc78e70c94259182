package org.allmende.web.mutual;

import java.io.Serializable;
import java.math.BigDecimal;
import org.allmende.mutual.plan.CashBasis;
import org.allmende.mutual.plan.CashLine;
import org.allmende.mutual.plan.CashRhythm;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** A line of income or cost as a form holds it; one without a name and an amount is none. */
public class CashRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean income;
    private @Nullable String name;
    private @Nullable BigDecimal amount;
    private CashBasis basis = CashBasis.YEAR;
    private CashRhythm rhythm = CashRhythm.MONTHLY;
    private int firstMonth = 1;
    private int delayDays;

    CashRow(boolean income) {
        this.income = income;
    }

    CashRow(CashLine line) {
        income = line.income();
        name = line.name();
        amount = line.amount().amount();
        basis = line.basis();
        rhythm = line.rhythm();
        firstMonth = line.firstMonth();
        delayDays = line.delayDays();
    }

    boolean isEmpty() {
        return (name == null || name.isBlank()) && amount == null;
    }

    CashLine line() {
        return new CashLine(
                name == null ? "" : name,
                income,
                amount == null ? Money.noPounds() : Money.pounds(amount),
                basis,
                rhythm,
                firstMonth,
                delayDays);
    }

    public boolean isIncome() {
        return income;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public CashBasis getBasis() {
        return basis;
    }

    public void setBasis(CashBasis basis) {
        this.basis = basis;
    }

    public CashRhythm getRhythm() {
        return rhythm;
    }

    public void setRhythm(CashRhythm rhythm) {
        this.rhythm = rhythm;
    }

    public int getFirstMonth() {
        return firstMonth;
    }

    public void setFirstMonth(int firstMonth) {
        this.firstMonth = firstMonth;
    }

    public int getDelayDays() {
        return delayDays;
    }

    public void setDelayDays(int delayDays) {
        this.delayDays = delayDays;
    }
}

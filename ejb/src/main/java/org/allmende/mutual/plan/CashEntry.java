package org.allmende.mutual.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.allmende.shared.Money;

/** A line as it is stored. */
@Embeddable
class CashEntry {

    private String name;

    private boolean income;

    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private CashBasis basis;

    @Enumerated(EnumType.STRING)
    private CashRhythm rhythm;

    @Column(name = "first_month")
    private int firstMonth;

    @Column(name = "delay_days")
    private int delayDays;

    @SuppressWarnings("NullAway.Init")
    protected CashEntry() {}

    CashEntry(CashLine line) {
        this.name = line.name().strip();
        this.income = line.income();
        this.amount = line.amount().amount();
        this.basis = line.basis();
        this.rhythm = line.rhythm();
        this.firstMonth = line.firstMonth();
        this.delayDays = line.income() ? line.delayDays() : 0;
    }

    CashLine line() {
        return new CashLine(name, income, Money.pounds(amount), basis, rhythm, firstMonth, delayDays);
    }
}

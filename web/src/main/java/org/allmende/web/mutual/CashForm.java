package org.allmende.web.mutual;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmende.mutual.plan.CashTerms;
import org.allmende.shared.Money;

/** What a cash flow is reckoned from, as a form holds it. */
public class CashForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int TWO_YEARS = 24;
    private static final int LOW = 80;
    private static final int EXPECTED = 100;
    private static final int HIGH = 110;

    private LocalDate starts;
    private int months = TWO_YEARS;
    private BigDecimal opening = BigDecimal.ZERO;
    private int low = LOW;
    private int expected = EXPECTED;
    private int high = HIGH;
    private final List<CashRow> rows = new ArrayList<>();

    /** A new one: one line of each kind to begin with. */
    CashForm(LocalDate today) {
        starts = today.plusMonths(1).withDayOfMonth(1);
        rows.add(new CashRow(true));
        rows.add(new CashRow(false));
    }

    CashForm(CashTerms terms) {
        starts = terms.starts();
        months = terms.months();
        opening = terms.opening().amount();
        low = terms.lowPercent();
        expected = terms.expectedPercent();
        high = terms.highPercent();
        terms.lines().forEach(line -> rows.add(new CashRow(line)));
    }

    CashTerms terms() {
        return new CashTerms(
                starts,
                months,
                Money.pounds(opening),
                low,
                expected,
                high,
                rows.stream().filter(row -> !row.isEmpty()).map(CashRow::line).toList());
    }

    void add(boolean income) {
        rows.add(new CashRow(income));
    }

    void remove(CashRow row) {
        rows.remove(row);
    }

    public List<CashRow> getIncome() {
        return rows.stream().filter(CashRow::isIncome).toList();
    }

    public List<CashRow> getCosts() {
        return rows.stream().filter(row -> !row.isIncome()).toList();
    }

    public LocalDate getStarts() {
        return starts;
    }

    public void setStarts(LocalDate starts) {
        this.starts = starts;
    }

    public int getMonths() {
        return months;
    }

    public void setMonths(int months) {
        this.months = months;
    }

    public BigDecimal getOpening() {
        return opening;
    }

    public void setOpening(BigDecimal opening) {
        this.opening = opening;
    }

    public int getLow() {
        return low;
    }

    public void setLow(int low) {
        this.low = low;
    }

    public int getExpected() {
        return expected;
    }

    public void setExpected(int expected) {
        this.expected = expected;
    }

    public int getHigh() {
        return high;
    }

    public void setHigh(int high) {
        this.high = high;
    }
}

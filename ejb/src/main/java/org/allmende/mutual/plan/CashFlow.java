package org.allmende.mutual.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.allmende.shared.Money;

/**
 * What comes and goes, month by month, to the penny. The payments of a year sum to the year's amount exactly, whatever its
 * rhythm; a delay moves income into later months and changes nothing else.
 *
 * @param opening money before the first month
 * @param months in their order
 * @param outstanding income that is due within these months and comes after them
 */
public record CashFlow(Money opening, List<CashMonth> months, Money outstanding) {

    /**
     * One month.
     *
     * @param balance money at its end
     */
    public record CashMonth(YearMonth month, Money income, Money cost, Money balance) {}

    public static CashFlow of(CashTerms terms, CashCase which) {
        Sums income = new Sums(terms.months());
        Sums cost = new Sums(terms.months());
        for (CashLine line : terms.lines()) {
            Money yearly = line.amount().times(line.basis().perYear());
            if (line.income()) {
                income.add(line, yearly.percent(terms.percent(which), RoundingMode.HALF_UP));
            } else {
                cost.add(line, yearly);
            }
        }
        List<CashMonth> months = new ArrayList<>();
        Money balance = terms.opening();
        YearMonth first = YearMonth.from(terms.starts());
        for (int i = 0; i < terms.months(); i++) {
            balance = balance.plus(income.at(i)).minus(cost.at(i));
            months.add(new CashMonth(first.plusMonths(i), income.at(i), cost.at(i), balance));
        }
        return new CashFlow(terms.opening(), List.copyOf(months), income.later);
    }

    /** All that came. */
    public Money income() {
        return months.stream().map(CashMonth::income).reduce(Money.noPounds(), Money::plus);
    }

    public Money cost() {
        return months.stream().map(CashMonth::cost).reduce(Money.noPounds(), Money::plus);
    }

    /** At the end of the last month. */
    public Money closing() {
        return months.get(months.size() - 1).balance();
    }

    /** The month with the least money at its end; the first of several. */
    public CashMonth worst() {
        return Collections.min(months, Comparator.comparing(CashMonth::balance));
    }

    /** What is needed besides the opening balance, so that no month ends below nothing. */
    public Money workingCapital() {
        return worst().balance().isNegative() ? worst().balance().negated() : Money.noPounds();
    }

    /** Payments by month, and what comes after the last. */
    private static final class Sums {

        private final Money[] sums;
        private Money later = Money.noPounds();

        Sums(int months) {
            sums = new Money[months];
            java.util.Arrays.fill(sums, Money.noPounds());
        }

        void add(CashLine line, Money yearly) {
            int perYear = line.rhythm().paymentsPerYear();
            int payment = 0;
            for (int due = line.firstMonth() - 1;
                    due < sums.length;
                    due += line.rhythm().months()) {
                Money paid =
                        upTo(yearly, payment % perYear + 1, perYear).minus(upTo(yearly, payment % perYear, perYear));
                int at = due + line.delayMonths();
                if (at < sums.length) {
                    sums[at] = sums[at].plus(paid);
                } else {
                    later = later.plus(paid);
                }
                payment++;
            }
        }

        /** So many of the year's payments together. */
        private static Money upTo(Money yearly, int payments, int perYear) {
            return Money.pounds(yearly.amount()
                    .multiply(BigDecimal.valueOf(payments))
                    .divide(BigDecimal.valueOf(perYear), 2, RoundingMode.HALF_UP));
        }

        Money at(int month) {
            return sums[month];
        }
    }
}

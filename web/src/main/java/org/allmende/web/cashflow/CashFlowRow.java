package org.allmende.web.cashflow;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.cashflow.CashFlow;
import org.allmende.outcome.Payment;
import org.allmende.shared.Money;

/**
 * A month of the table: what was reckoned, and what is really paid.
 *
 * @param left what the cap leaves at its end
 * @param paid approved payments whose last day to pay lies in it
 */
public record CashFlowRow(YearMonth month, Money income, Money cost, Money balance, Money left, Money paid) {

    /** All months of the forecast, and those after them in which something is still paid. */
    static List<CashFlowRow> of(CashFlow flow, List<Payment> payments) {
        Map<YearMonth, Money> paid = new TreeMap<>(payments.stream()
                .collect(Collectors.toMap(payment -> YearMonth.from(payment.dueOn()), Payment::amount, Money::plus)));
        Map<YearMonth, CashFlow.Month> known =
                flow.months().stream().collect(Collectors.toMap(CashFlow.Month::month, Function.identity()));
        List<CashFlowRow> rows = new ArrayList<>();
        flow.months()
                .forEach(month -> rows.add(new CashFlowRow(
                        month.month(),
                        month.income(),
                        month.cost(),
                        month.balance(),
                        flow.left(month),
                        paid.getOrDefault(month.month(), Money.noPounds()))));
        CashFlowRow last = rows.get(rows.size() - 1);
        paid.forEach((month, amount) -> {
            if (!known.containsKey(month)) {
                rows.add(new CashFlowRow(
                        month, Money.noPounds(), Money.noPounds(), last.balance(), last.left(), amount));
            }
        });
        rows.sort(Comparator.comparing(CashFlowRow::month));
        return List.copyOf(rows);
    }
}

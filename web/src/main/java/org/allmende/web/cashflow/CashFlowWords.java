package org.allmende.web.cashflow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.allmende.calendar.London;
import org.allmende.cashflow.CashCase;
import org.allmende.cashflow.CashFlow;
import org.allmende.cashflow.CashFlowCases;
import org.allmende.contract.Side;
import org.allmende.outcome.Payment;
import org.allmende.shared.Money;
import org.allmende.web.layout.BalanceChart;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;

/** Puts a cash flow into a picture and sentences, for the side that looks at it. */
@RequestScoped
public class CashFlowWords {

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    BalanceChart chart(Side side, CashFlowCases flows) {
        CashFlow expected = flows.expected();
        return side == Side.PROVIDER ? balance(expected, flows) : leftOfCap(expected, flows);
    }

    private BalanceChart balance(CashFlow expected, CashFlowCases flows) {
        CashFlow.Month worst = expected.worst();
        String title = messages.with(
                "cashflow.chart.PROVIDER.title",
                formats.month(worst.month()),
                formats.money(worst.balance()),
                formats.money(expected.workingCapital()),
                formats.money(expected.closing()));
        return draw(Side.PROVIDER, title, expected.months().indexOf(worst), flows, flow -> flow.months().stream()
                .map(CashFlow.Month::balance)
                .toList());
    }

    private BalanceChart leftOfCap(CashFlow expected, CashFlowCases flows) {
        CashFlow.Month last = expected.months().get(expected.months().size() - 1);
        String title = messages.of(
                "cashflow.chart.COUNCIL.title",
                formats.money(expected.income()),
                formats.money(expected.cap()),
                formats.money(expected.left(last)));
        int end = expected.months().indexOf(expected.usedUp().orElse(last));
        return draw(Side.COUNCIL, title, end, flows, flow -> flow.months().stream()
                .map(flow::left)
                .toList());
    }

    private BalanceChart draw(
            Side side, String title, int worst, CashFlowCases flows, Function<CashFlow, List<Money>> line) {
        Function<CashCase, List<BigDecimal>> points =
                which -> line.apply(flows.of(which)).stream().map(Money::amount).toList();
        return BalanceChart.of(
                messages.get("cashflow.chart." + side),
                title,
                flows.expected().months().stream()
                        .map(month -> formats.month(month.month()))
                        .toList(),
                new BalanceChart.Lines(
                        points.apply(CashCase.LOW), points.apply(CashCase.EXPECTED), points.apply(CashCase.HIGH)),
                worst,
                new BalanceChart.Names(
                        messages.get("cashflow.case.LOW"),
                        messages.get("cashflow.case.EXPECTED"),
                        messages.get("cashflow.case.HIGH"),
                        messages.get("cashflow.mark." + side)),
                formats::money);
    }

    /** What one should know before one signs; may be nothing. */
    List<String> warnings(Side side, CashFlowCases flows) {
        List<String> warnings = new ArrayList<>();
        CashFlow expected = flows.expected();
        CashFlow low = flows.low();
        if (side == Side.PROVIDER) {
            if (expected.closing().isNegative()) {
                warnings.add(messages.of(
                        "cashflow.warning.loss",
                        formats.money(expected.closing().negated())));
            }
            if (!low.workingCapital().isZero()) {
                warnings.add(messages.of(
                        "cashflow.warning.capital",
                        formats.money(low.workingCapital()),
                        formats.month(low.worst().month())));
            }
        }
        expected.usedUp()
                .filter(month -> !expected.heldBack().isZero())
                .ifPresent(month -> warnings.add(messages.of(
                        "cashflow.warning.cap", formats.month(month.month()), formats.money(expected.heldBack()))));
        return warnings;
    }

    /** What is paid so far against what was expected until this month. */
    String reality(CashFlow expected, List<Payment> payments) {
        YearMonth now = YearMonth.from(London.dayOf(formats.getNow()));
        Money forecast = expected.months().stream()
                .filter(month -> !month.month().isAfter(now))
                .map(CashFlow.Month::income)
                .reduce(Money.noPounds(), Money::plus);
        Money paid = payments.stream()
                .filter(payment -> !YearMonth.from(payment.dueOn()).isAfter(now))
                .map(Payment::amount)
                .reduce(Money.noPounds(), Money::plus);
        return messages.of("cashflow.reality", formats.month(now), formats.money(paid), formats.money(forecast));
    }
}

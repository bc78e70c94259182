package org.allmende.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.OutcomeMetric;
import org.allmende.outcome.Budget;
import org.allmende.outcome.Payment;
import org.allmende.shared.Money;
import org.allmende.web.layout.CapBar;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.OutcomeChart;

/** Puts a contract's numbers into pictures with their words. */
@RequestScoped
public class ContractWords {

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    String kind(ContractStatus status) {
        return switch (status) {
            case DRAFT, OFFERED -> "doing";
            case RUNNING -> "open";
            case COMPLETE -> "done";
            case CANCELLED -> "none";
        };
    }

    MetricView metric(OutcomeMetric metric, List<MilestoneLine> lines) {
        List<MilestoneLine> ours = lines.stream()
                .filter(line -> line.milestone().metric().id().equals(metric.id()))
                .sorted(Comparator.comparing(line -> line.milestone().dueOn()))
                .toList();
        BigDecimal verified = BigDecimal.valueOf(ours.stream()
                .mapToLong(line -> line.milestone().verifiedQuantity().orElse(0L))
                .sum());
        BigDecimal net = verified.subtract(metric.withoutService()).max(BigDecimal.ZERO);
        return new MetricView(metric, verified, net, chart(metric, verified, rows(ours)));
    }

    private List<OutcomeChart.Row> rows(List<MilestoneLine> lines) {
        List<OutcomeChart.Row> rows = new ArrayList<>();
        BigDecimal reached = BigDecimal.ZERO;
        BigDecimal target = BigDecimal.ZERO;
        for (MilestoneLine line : lines) {
            target = target.add(BigDecimal.valueOf(line.milestone().quantity()));
            Long quantity = line.reached();
            if (quantity != null) {
                reached = reached.add(BigDecimal.valueOf(quantity));
            }
            rows.add(new OutcomeChart.Row(
                    formats.shortDate(line.milestone().dueOn()),
                    quantity == null ? null : reached,
                    target,
                    line.isClaimed()));
        }
        return rows;
    }

    private OutcomeChart chart(OutcomeMetric metric, BigDecimal verified, List<OutcomeChart.Row> rows) {
        String numbers = messages.with(
                "contract.chart.title",
                formats.number(verified),
                formats.number(metric.target()),
                formats.number(metric.withoutService()),
                metric.unit());
        return OutcomeChart.of(
                messages.with("contract.chart.caption", formats.number(verified), metric.unit()),
                numbers,
                "",
                metric.withoutService(),
                rows,
                new OutcomeChart.Words(
                        messages.get("contract.chart.reached"),
                        messages.get("contract.chart.target"),
                        messages.get("contract.chart.without")));
    }

    /** What is claimed or verified and not yet paid, at the agreed prices. */
    Money pending(List<MilestoneLine> lines, List<Payment> payments) {
        return lines.stream()
                .filter(line -> line.milestone().payment() && line.reached() != null)
                .filter(line -> payments.stream().noneMatch(payment -> payment.milestone()
                        .equals(line.milestone().id())))
                .map(line -> line.milestone().metric().price().times(quantity(line)))
                .reduce(Money.noPounds(), Money::plus);
    }

    private static long quantity(MilestoneLine line) {
        Long reached = line.reached();
        return reached == null ? 0 : reached;
    }

    CapBar capBar(Budget budget, Money claimed) {
        Money pending = claimed.min(budget.left());
        Money left = budget.left().minus(pending);
        String paid = formats.money(budget.paid());
        String cap = formats.money(budget.cap());
        CapBar.Words words = new CapBar.Words(
                messages.with("contract.cap.caption", paid, cap),
                messages.with("contract.cap.title", paid, formats.money(pending), formats.money(left), cap),
                messages.with("contract.cap.paid", paid),
                messages.with("contract.cap.cap", cap),
                null,
                List.of(
                        new CapBar.Key("c-value", messages.get("contract.cap.key.paid")),
                        new CapBar.Key("c-pend", messages.with("contract.cap.key.pending", formats.money(pending))),
                        new CapBar.Key("c-rest", messages.with("contract.cap.key.left", formats.money(left)))));
        return CapBar.of(
                new CapBar.Amounts(
                        budget.paid().amount(), pending.amount(), budget.cap().amount(), null),
                words);
    }
}

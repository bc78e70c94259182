package org.allmende.performance.impact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.allmende.calendar.ContractTiming;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.MetricId;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.MilestoneStatus;
import org.allmende.outcome.Budget;
import org.allmende.outcome.Payable;
import org.allmende.outcome.Payment;
import org.allmende.shared.Money;

/**
 * What a provider can expect to be paid, and when, if every milestone that is still open is met in full and on its day. The portal's own
 * rule: verification takes its whole window, the invoice comes on the day of the verification, and the council takes its thirty days
 * (Procurement Act 2023 s.68(2)); caps are used up in the order of the days. Nobody promises it.
 */
public final class ExpectedPayments {

    private ExpectedPayments() {}

    /**
     * One payment that is still to come.
     *
     * @param on the last day on which it is to be paid; today where that has passed
     * @param certain whether the outcomes are verified already
     */
    public record Expected(Milestone milestone, LocalDate on, long quantity, Money amount, boolean certain) {}

    /**
     * In the order of their days.
     *
     * @param payments that the contract has seen
     */
    public static List<Expected> of(Contract contract, List<Payment> payments, LocalDate today) {
        Set<MilestoneId> paid = new HashSet<>();
        Map<MetricId, Money> ofMetric = new HashMap<>();
        Money ofContract = Money.noPounds();
        for (Payment payment : payments) {
            paid.add(payment.milestone());
            ofMetric.merge(payment.metric(), payment.amount(), Money::plus);
            ofContract = ofContract.plus(payment.amount());
        }
        List<Milestone> open = contract.milestones().stream()
                .filter(milestone -> milestone.payment() && !paid.contains(milestone.id()))
                .sorted(Comparator.comparing((Milestone milestone) -> day(milestone, today))
                        .thenComparing(Milestone::number))
                .toList();
        List<Expected> expected = new ArrayList<>();
        for (Milestone milestone : open) {
            MetricId metric = milestone.metric().id();
            long quantity = milestone.verifiedQuantity().orElse(milestone.quantity());
            Money before = ofMetric.getOrDefault(metric, Money.noPounds());
            Payable payable = Payable.of(
                    quantity,
                    milestone.metric().price(),
                    new Budget(before, milestone.metric().cap()),
                    new Budget(ofContract, contract.cap()));
            ofMetric.put(metric, before.plus(payable.amount()));
            ofContract = ofContract.plus(payable.amount());
            expected.add(new Expected(
                    milestone,
                    day(milestone, today),
                    quantity,
                    payable.amount(),
                    milestone.status().isVerified()));
        }
        return expected;
    }

    private static LocalDate day(Milestone milestone, LocalDate today) {
        LocalDate verified = milestone.verifiedAt().map(London::dayOf).orElseGet(() -> reported(milestone, today)
                .plusDays(milestone.contract().verificationDays()));
        LocalDate last = ContractTiming.payment(verified, Optional.empty()).lastDay();
        return last.isBefore(today) ? today : last;
    }

    private static LocalDate reported(Milestone milestone, LocalDate today) {
        if (milestone.status() == MilestoneStatus.REPORTED) {
            return milestone.reportedAt().map(London::dayOf).orElse(today);
        }
        return milestone.dueOn().isBefore(today) ? today : milestone.dueOn();
    }

    /** The sums by month, without gaps between the first and the last. */
    public static Map<YearMonth, Money> byMonth(List<Expected> expected) {
        TreeMap<YearMonth, Money> months = new TreeMap<>();
        expected.forEach(one -> months.merge(YearMonth.from(one.on()), one.amount(), Money::plus));
        if (!months.isEmpty()) {
            for (YearMonth month = months.firstKey(); month.isBefore(months.lastKey()); month = month.plusMonths(1)) {
                months.putIfAbsent(month, Money.noPounds());
            }
        }
        return months;
    }
}

package org.allmende.cashflow;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.allmende.calendar.ContractTiming;
import org.allmende.contract.ContractTerms;
import org.allmende.contract.MetricTerms;
import org.allmende.contract.MilestoneTerms;
import org.allmende.outcome.Budget;
import org.allmende.outcome.Payable;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a contract brings and costs, month by month, to the penny, if its milestones go as planned in one {@link CashCase}.
 *
 * <p>Every milestone is reported on its due day, verified on the last day of the contract's window, invoiced on that day, and
 * paid on the last of the 30 days that the law gives (Procurement Act 2023 s.68(2)): as late as is right. What is paid is what
 * {@link Payable} pays, under the caps of metric, contract year and contract, in the order of the due days. Only whole outcomes
 * are verified: a share of them is rounded down. A cap for one person is left out, since nobody knows yet how many people come.
 *
 * @param opening money before the first month
 * @param cap the most that the contract pays
 * @param payments in the order of their due days
 * @param months from the term's first to its last, or to that of the last payment
 */
public record CashFlow(Money opening, Money cap, List<Due> payments, List<Month> months) {

    /**
     * What one milestone pays.
     *
     * @param paidOn the last day to pay
     * @param payable verified outcomes, their price, and what the caps let through
     */
    public record Due(String milestone, LocalDate dueOn, LocalDate paidOn, Payable payable) {}

    /**
     * One month.
     *
     * @param income paid by the council
     * @param cost of the provider
     * @param balance of the provider at its end
     * @param spent by the council until its end
     */
    public record Month(YearMonth month, Money income, Money cost, Money balance, Money spent) {}

    public static CashFlow of(ContractTerms terms, CashFlowInputs inputs, CashCase which) {
        inputs.requireValid();
        List<Due> payments = payments(terms, inputs.percent(which));
        return new CashFlow(inputs.cashAtHand(), terms.cap(), payments, months(terms, inputs, payments));
    }

    private static List<Due> payments(ContractTerms terms, int percent) {
        Caps caps = new Caps(terms);
        List<Due> payments = new ArrayList<>();
        terms.milestones().stream()
                .filter(MilestoneTerms::payment)
                .sorted(Comparator.comparing(MilestoneTerms::due))
                .forEach(milestone -> payments.add(new Due(
                        milestone.title(),
                        milestone.due(),
                        paidOn(milestone.due(), terms.verificationDays()),
                        caps.pay(milestone, Math.multiplyExact(milestone.quantity(), percent) / 100))));
        return List.copyOf(payments);
    }

    private static LocalDate paidOn(LocalDate due, int verificationDays) {
        return ContractTiming.payment(due.plusDays(verificationDays), Optional.empty())
                .lastDay();
    }

    private static List<Month> months(ContractTerms terms, CashFlowInputs inputs, List<Due> payments) {
        YearMonth first = YearMonth.from(terms.startsOn());
        YearMonth end = YearMonth.from(terms.endsOn());
        YearMonth last = Stream.concat(Stream.of(end), payments.stream().map(due -> YearMonth.from(due.paidOn())))
                .max(Comparator.naturalOrder())
                .orElse(end);
        List<Month> months = new ArrayList<>();
        Money balance = inputs.cashAtHand();
        Money spent = Money.noPounds();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            Money income = paidIn(month, payments);
            Money cost = month.isAfter(end) ? Money.noPounds() : inputs.monthlyCost();
            if (month.equals(first)) {
                cost = cost.plus(inputs.startUpCost());
            }
            balance = balance.plus(income).minus(cost);
            spent = spent.plus(income);
            months.add(new Month(month, income, cost, balance, spent));
        }
        return List.copyOf(months);
    }

    private static Money paidIn(YearMonth month, List<Due> payments) {
        return payments.stream()
                .filter(due -> YearMonth.from(due.paidOn()).equals(month))
                .map(due -> due.payable().amount())
                .reduce(Money.noPounds(), Money::plus);
    }

    /** All that the council pays. */
    public Money income() {
        return months.stream().map(Month::income).reduce(Money.noPounds(), Money::plus);
    }

    /** All that the provider spends. */
    public Money cost() {
        return months.stream().map(Month::cost).reduce(Money.noPounds(), Money::plus);
    }

    /** The provider's money at the end of the last month. */
    public Money closing() {
        return months.get(months.size() - 1).balance();
    }

    /** The month with the least money at its end; the first of several. */
    public Month worst() {
        return Collections.min(months, Comparator.comparing(Month::balance));
    }

    /** What the provider needs besides its cash at hand, so that no month ends below nothing. */
    public Money workingCapital() {
        return worst().balance().isNegative() ? worst().balance().negated() : Money.noPounds();
    }

    /** What the cap leaves at the end of a month. */
    public Money left(Month month) {
        return cap.minus(month.spent());
    }

    /** The first month in which a payment comes. */
    public Optional<Month> firstIncome() {
        return months.stream().filter(month -> !month.income().isZero()).findFirst();
    }

    /** The month in which the contract's cap is used up. */
    public Optional<Month> usedUp() {
        return months.stream()
                .filter(month -> !cap.isZero() && left(month).isZero())
                .findFirst();
    }

    /** What the caps hold back of the price of all outcomes. */
    public Money heldBack() {
        return payments.stream()
                .map(due -> due.payable().full().minus(due.payable().amount()))
                .reduce(Money.noPounds(), Money::plus);
    }

    /** What was paid so far, under every cap. */
    private static final class Caps {

        private final ContractTerms terms;
        private final Map<Integer, Money> ofMetric = new HashMap<>();
        private final Map<List<Integer>, Money> ofYear = new HashMap<>();
        private Money ofContract = Money.noPounds();

        Caps(ContractTerms terms) {
            this.terms = terms;
        }

        Payable pay(MilestoneTerms milestone, long quantity) {
            MetricTerms metric = terms.metrics().get(milestone.metric() - 1);
            List<Integer> year = List.of(milestone.metric(), terms.yearOf(milestone.due()));
            Budget whole = new Budget(paid(ofMetric.get(milestone.metric())), metric.cap());
            Money yearly = metric.conditions().capPerYear();
            Budget tighter = yearly == null ? whole : whole.tighter(new Budget(paid(ofYear.get(year)), yearly));
            Payable payable = Payable.of(quantity, metric.price(), tighter, new Budget(ofContract, terms.cap()));
            ofMetric.merge(milestone.metric(), payable.amount(), Money::plus);
            ofYear.merge(year, payable.amount(), Money::plus);
            ofContract = ofContract.plus(payable.amount());
            return payable;
        }

        private static Money paid(@Nullable Money before) {
            return before == null ? Money.noPounds() : before;
        }
    }
}

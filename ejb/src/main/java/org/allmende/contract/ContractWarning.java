package org.allmende.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmende.shared.Money;

/**
 * Something in a draft's terms that is allowed and yet seldom meant. Nobody is refused for it; both sides see it before they
 * sign.
 *
 * @param kind what it is
 * @param metric title of the metric that it is about; empty for the whole contract
 */
public record ContractWarning(Kind kind, String metric) {

    /** What may be wrong. */
    public enum Kind {
        /** The target is worse than what was measured before the contract. */
        TARGET_BELOW_BASELINE,
        /** Outcomes have a price, and nobody says what would come without the service. */
        PRICE_WITHOUT_COUNTERFACTUAL,
        /** By the plan alone, the metric's or the contract's cap is used up in the first contract year. */
        CAP_REACHED_IN_FIRST_YEAR,
        /** Paid milestones together ask for more than the cap pays. */
        PLAN_ABOVE_CAP
    }

    /** All that the terms call for, metric by metric, then those of the whole contract. */
    public static List<ContractWarning> of(ContractTerms terms) {
        List<ContractWarning> warnings = new ArrayList<>();
        Money firstYear = Money.noPounds();
        Money whole = Money.noPounds();
        for (int i = 0; i < terms.metrics().size(); i++) {
            MetricTerms metric = terms.metrics().get(i);
            Money planned = planned(terms, i + 1, LocalDate.MAX);
            Money soon = planned(terms, i + 1, terms.startsOn().plusYears(1));
            warnings.addAll(of(terms, metric, planned, soon));
            firstYear = firstYear.plus(soon.min(metric.cap()));
            whole = whole.plus(planned.min(metric.cap()));
        }
        if (isUsedUpEarly(terms, firstYear, terms.cap())) {
            warnings.add(new ContractWarning(Kind.CAP_REACHED_IN_FIRST_YEAR, ""));
        }
        if (whole.isGreaterThan(terms.cap())) {
            warnings.add(new ContractWarning(Kind.PLAN_ABOVE_CAP, ""));
        }
        return List.copyOf(warnings);
    }

    private static List<ContractWarning> of(ContractTerms terms, MetricTerms metric, Money planned, Money soon) {
        List<ContractWarning> warnings = new ArrayList<>();
        MetricConditions conditions = metric.conditions();
        if (conditions.direction().isWorse(metric.target(), metric.baseline())) {
            warnings.add(new ContractWarning(Kind.TARGET_BELOW_BASELINE, metric.title()));
        }
        if (!metric.price().isZero() && conditions.counterfactualSource().isBlank()) {
            warnings.add(new ContractWarning(Kind.PRICE_WITHOUT_COUNTERFACTUAL, metric.title()));
        }
        if (isUsedUpEarly(terms, soon, metric.cap())) {
            warnings.add(new ContractWarning(Kind.CAP_REACHED_IN_FIRST_YEAR, metric.title()));
        }
        if (planned.isGreaterThan(metric.cap())) {
            warnings.add(new ContractWarning(Kind.PLAN_ABOVE_CAP, metric.title()));
        }
        return warnings;
    }

    /** A contract of one year may well use its cap up in that year. */
    private static boolean isUsedUpEarly(ContractTerms terms, Money firstYear, Money cap) {
        return !firstYear.isZero()
                && !firstYear.isLessThan(cap)
                && terms.endsOn().isAfter(terms.startsOn().plusYears(1));
    }

    private static Money planned(ContractTerms terms, int metric, LocalDate before) {
        return terms.milestones().stream()
                .filter(milestone -> milestone.payment()
                        && milestone.metric() == metric
                        && milestone.due().isBefore(before))
                .map(milestone -> terms.metrics().get(metric - 1).price().times(milestone.quantity()))
                .reduce(Money.noPounds(), Money::plus);
    }
}

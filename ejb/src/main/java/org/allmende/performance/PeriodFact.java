package org.allmende.performance;

import java.time.LocalDate;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.Milestone;
import org.allmende.contract.OutcomeMetric;

/**
 * What council and users verified of one outcome metric in a period: fact beside the opinion of a rating.
 *
 * @param promised outcomes of the milestones that were due in the period, in the metric's unit
 * @param verified outcomes that were verified in the period, of whichever milestone
 * @param due milestones that were due in the period
 * @param missed those of them whose day passed without a report
 */
public record PeriodFact(OutcomeMetric metric, long promised, long verified, long due, long missed) {

    /** One for each metric of the contract; both days belong to the period. */
    public static List<PeriodFact> of(Contract contract, LocalDate from, LocalDate until) {
        return contract.metrics().stream()
                .map(metric -> of(contract, metric, from, until))
                .toList();
    }

    private static PeriodFact of(Contract contract, OutcomeMetric metric, LocalDate from, LocalDate until) {
        List<Milestone> ofMetric = contract.milestones().stream()
                .filter(milestone -> milestone.metric().id().equals(metric.id()))
                .toList();
        List<Milestone> due = ofMetric.stream()
                .filter(milestone -> isIn(milestone.dueOn(), from, until))
                .toList();
        long verified = ofMetric.stream()
                .filter(milestone -> milestone
                        .verifiedAt()
                        .filter(at -> isIn(London.dayOf(at), from, until))
                        .isPresent())
                .mapToLong(milestone -> milestone.verifiedQuantity().orElse(0L))
                .sum();
        return new PeriodFact(
                metric,
                due.stream().mapToLong(Milestone::quantity).sum(),
                verified,
                due.size(),
                due.stream()
                        .filter(milestone -> milestone.missedAt().isPresent())
                        .count());
    }

    private static boolean isIn(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}

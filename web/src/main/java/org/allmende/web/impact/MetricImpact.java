package org.allmende.web.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.allmende.contract.Contract;
import org.allmende.contract.MetricId;
import org.allmende.contract.Milestone;
import org.allmende.contract.OutcomeMetric;
import org.allmende.outcome.Budget;
import org.allmende.performance.impact.CostPerOutcome;
import org.allmende.performance.impact.DeductionKind;
import org.allmende.performance.impact.NetOutcome;
import org.allmende.performance.impact.OutcomeDeduction;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One metric of a contract: promised, reached gross and net, and what one outcome cost.
 *
 * @param due promised by the milestones whose day has passed
 * @param costGross null of no outcomes
 * @param costNet null of no outcomes, or where no deduction is known
 */
public record MetricImpact(
        OutcomeMetric metric,
        long promised,
        long due,
        NetOutcome outcome,
        List<Line> lines,
        Money paid,
        @Nullable Money costGross,
        @Nullable Money costNet) {

    /** A deduction with the source of its percentage. */
    public record Line(NetOutcome.Step step, String source) {}

    static MetricImpact of(
            Contract contract,
            OutcomeMetric metric,
            List<OutcomeDeduction> deductions,
            Budget budget,
            LocalDate today) {
        MetricId id = metric.id();
        List<Milestone> milestones = contract.milestones().stream()
                .filter(milestone -> milestone.metric().id().equals(id))
                .toList();
        Map<DeductionKind, String> sources = new EnumMap<>(DeductionKind.class);
        Map<DeductionKind, BigDecimal> percents = new EnumMap<>(DeductionKind.class);
        deductions.stream().filter(one -> one.metric().equals(id)).forEach(one -> {
            sources.put(one.kind(), one.source());
            percents.put(one.kind(), one.percent());
        });
        long verified = milestones.stream()
                .mapToLong(milestone -> milestone.verifiedQuantity().orElse(0L))
                .sum();
        NetOutcome outcome = NetOutcome.of(BigDecimal.valueOf(verified), percents);
        List<Line> lines = outcome.steps().stream()
                .map(step -> new Line(step, sources.getOrDefault(step.kind(), "")))
                .toList();
        return new MetricImpact(
                metric,
                milestones.stream().mapToLong(Milestone::quantity).sum(),
                milestones.stream()
                        .filter(milestone -> milestone.dueOn().isBefore(today))
                        .mapToLong(Milestone::quantity)
                        .sum(),
                outcome,
                lines,
                budget.paid(),
                CostPerOutcome.of(budget.paid(), outcome.gross()).orElse(null),
                lines.isEmpty()
                        ? null
                        : CostPerOutcome.of(budget.paid(), outcome.net()).orElse(null));
    }
}

package org.allmende.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.OutcomeMetric;

/** Results and referrals as sums. Exact ones are for the sides of the contract; whoever asks checks that it is one. */
@ApplicationScoped
public class Results {

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * What was reported for a metric in a month.
     *
     * @param metric its number in the contract, from 1
     * @param results how many
     * @param quantity of the results together, in the metric's unit
     * @param people with results in that month
     * @param referrals how many
     */
    public record MonthTotal(
            int metric, YearMonth month, long results, BigDecimal quantity, long people, long referrals) {}

    /** By metric and month, of those that have any. */
    @SuppressWarnings("unchecked")
    public List<MonthTotal> byMonth(ContractId contract) {
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        select m.number, to_char(r.day, 'YYYY-MM') as month,
                               count(*) filter (where r.kind = 'RESULT'),
                               coalesce(sum(r.quantity) filter (where r.kind = 'RESULT'), 0),
                               count(distinct r.person) filter (where r.kind = 'RESULT'),
                               count(*) filter (where r.kind = 'REFERRAL')
                          from counted_result r
                          join outcome_metric m on m.id = r.metric_id
                         where r.contract_id = ?1
                         group by m.number, month order by m.number, month""")
                .setParameter(1, contract.value())
                .getResultList();
        return rows.stream()
                .map(row -> new MonthTotal(
                        ((Number) row[0]).intValue(),
                        YearMonth.parse((String) row[1]),
                        ((Number) row[2]).longValue(),
                        (BigDecimal) row[3],
                        ((Number) row[4]).longValue(),
                        ((Number) row[5]).longValue()))
                .toList();
    }

    /** A metric with what everybody may see of its need groups. */
    public record MetricEquity(OutcomeMetric metric, EquityView view) {}

    /** Referrals against results by need group, small numbers left out; of the metrics for which something can be shown. */
    public List<MetricEquity> equity(Contract contract) {
        List<OutcomeMetric> metrics = contract.metrics();
        int small = metrics.stream().mapToInt(OutcomeMetric::smallNumber).max().orElse(2);
        List<EquityView> views =
                EquityView.together(metrics.stream().map(this::groups).toList(), small);
        return IntStream.range(0, metrics.size())
                .mapToObj(i -> new MetricEquity(metrics.get(i), views.get(i)))
                .filter(equity -> !equity.view().isEmpty())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<EquityView.Group> groups(OutcomeMetric metric) {
        List<Object[]> rows = entityManager
                .createNativeQuery("select need_group, referred, reached from result_need_count where metric_id = ?1")
                .setParameter(1, metric.id().value())
                .getResultList();
        return rows.stream()
                .map(row -> new EquityView.Group(
                        (String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .toList();
    }
}

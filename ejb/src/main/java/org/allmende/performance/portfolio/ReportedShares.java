package org.allmende.performance.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.util.List;
import org.allmende.contract.ContractId;
import org.jspecify.annotations.Nullable;

/** The reports of a contract and what marks them, by the same view that the signals are counted from. */
@ApplicationScoped
public class ReportedShares {

    private static final String ALL = """
            select m.number, m.title, o.title, m.due_on, m.status, m.missed_at is not null, m.target_quantity, d.reported_quantity,
                   d.share, coalesce(d.earlier, 0), d.median, d.deviation, coalesce(d.outlier, false)
              from milestone m
              join outcome_metric o on o.id = m.metric_id
              left join milestone_deviation d on d.milestone_id = m.id
             where m.contract_id = cast(?1 as uuid)
             order by m.due_on, m.number""";

    @PersistenceContext
    private EntityManager entityManager;

    @SuppressWarnings("unchecked")
    public List<ReportedShare> of(ContractId contract) {
        List<Object[]> found = entityManager
                .createNativeQuery(ALL)
                .setParameter(1, contract.value().toString())
                .getResultList();
        return found.stream().map(ReportedShares::row).toList();
    }

    private static ReportedShare row(Object[] r) {
        return new ReportedShare(
                ((Number) r[0]).intValue(),
                (String) r[1],
                (String) r[2],
                ((Date) r[3]).toLocalDate(),
                (String) r[4],
                (Boolean) r[5],
                ((Number) r[6]).longValue(),
                r[7] == null ? null : ((Number) r[7]).longValue(),
                decimal(r[8]),
                ((Number) r[9]).longValue(),
                decimal(r[10]),
                decimal(r[11]),
                (Boolean) r[12]);
    }

    private static @Nullable Double decimal(@Nullable Object value) {
        return value == null ? null : ((Number) value).doubleValue();
    }
}

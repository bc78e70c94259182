package org.allmende.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What contracts have promised, reached and paid, one line for each milestone, in one statement. The columns are the places that the
 * fields have in a project of the INDIGO data standard, so that those who compare outcome contracts can read them side by side; a value
 * without such a place ({@code milestone/…}) is ours. Only contracts that both sides have signed.
 */
@ApplicationScoped
public class IndigoTable {

    /** In the order of {@link #of}. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "name/value",
            "stage_development/value",
            "outcome_metrics/id",
            "outcome_metrics/definition/value",
            "outcome_metrics/unit_description_of_service_user_or_beneficiaries/value",
            "outcome_metrics/outcome_metric_target/value",
            "outcome_pricings/price_per_unit/amount/value",
            "outcome_pricings/currency/value",
            "milestone/id",
            "milestone/title",
            "milestone/target",
            "milestone/status",
            "results/period/end_date/value",
            "results/outcomes_achieved/value",
            "results/status",
            "outcome_payments/money/amount/value",
            "outcome_payments/money/currency/value",
            "outcome_payments/type/value",
            "outcome_payments/status");

    private static final String ALL = """
            select c.reference, c.title,
                   case when c.status = 'RUNNING' then 'Implementation' else 'Service delivery complete' end,
                   c.reference || '-O' || m.number, m.title || coalesce(': ' || nullif(m.definition, ''), ''), m.unit, m.target,
                   m.price_per_outcome, 'GBP', c.reference || '-M' || s.number, s.title, s.target_quantity, s.status, s.due_on,
                   s.verified_quantity,
                   case when exists (select 1 from result_dispute d where d.milestone_id = s.id and d.status in ('OPEN', 'REVIEW'))
                        then 'DISPUTED' else 'PUBLIC' end,
                   p.amount, case when p.amount is not null then 'GBP' end, case when p.amount is not null then 'Actual' end,
                   case when p.amount is not null then 'PUBLIC' end
              from contract c
              join outcome_metric m on m.contract_id = c.id
              join milestone s on s.metric_id = m.id
              left join (select milestone_id, sum(amount) as amount from payment group by milestone_id) p on p.milestone_id = s.id
             where c.concluded_at is not null""";

    private static final String OF_ONE = " and c.reference = ?1";

    private static final String ORDER = " order by c.reference, s.number";

    @PersistenceContext
    private EntityManager entityManager;

    /** @param contract the reference of one; null for all */
    @SuppressWarnings("unchecked")
    public List<List<String>> of(@Nullable String contract) {
        var query = entityManager.createNativeQuery(ALL + (contract == null ? "" : OF_ONE) + ORDER);
        if (contract != null) {
            query.setParameter(1, contract);
        }
        List<Object[]> found = query.getResultList();
        return found.stream()
                .map(row -> Arrays.stream(row).map(IndigoTable::plain).toList())
                .toList();
    }

    private static String plain(@Nullable Object cell) {
        return cell instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : Objects.toString(cell, "");
    }
}

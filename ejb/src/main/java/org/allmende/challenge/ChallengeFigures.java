package org.allmende.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the right to challenge has worked so far, over all councils: counted from what is public, one statement for each answer. */
@ApplicationScoped
public class ChallengeFigures {

    private static final String DAYS = """
            select percentile_disc(0.5) within group (order by days), max(days), count(days) from (
              select (decided_at at time zone 'Europe/London')::date
                     - (submitted_at at time zone 'Europe/London')::date as days
                from expression_of_interest where decided_at is not null) decided""";

    /** A rejection may rest on several; those decided before two officers were asked for have one. */
    private static final String GROUNDS = """
            select ground, count(*) from (
              select g.ground from eoi_decision_ground g
                join eoi_decision d on d.id = g.decision_id and d.kind = 'REJECT' and d.status = 'MADE'
              union all
              select ground from expression_of_interest where ground is not null and decision_id is null) used
             group by ground order by count(*) desc, ground""";

    private static final String WINNERS = """
            select count(*) filter (where w.supplier_id = e.organisation_id),
                   count(*) filter (where w.supplier_id <> e.organisation_id and o.kind <> 'COMPANY'),
                   count(*) filter (where w.supplier_id <> e.organisation_id and o.kind = 'COMPANY')
              from award a
              join (select distinct award_id, supplier_id from award_lot where supplier_id is not null) w on w.award_id = a.id
              join tender t on t.id = a.tender_id
              join expression_of_interest e on e.id = t.eoi_id
              join organisation o on o.id = w.supplier_id
             where a.notice_published_at is not null and a.status <> 'CANCELLED'""";

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * From receipt to decision, in days of London.
     *
     * @param median the lower one of two middle values
     */
    public record DecisionDays(int median, int longest) {}

    /**
     * Who won the tenders that challenges led to, as the award notices say.
     *
     * @param challenger the body whose challenge it was
     * @param community another body that is not a company for profit
     * @param company a company for profit
     */
    public record Winners(long challenger, long community, long company) {

        public long all() {
            return challenger + community + company;
        }
    }

    /** Empty before the first decision. */
    public Optional<DecisionDays> decisionDays() {
        Object[] row = (Object[]) entityManager.createNativeQuery(DAYS).getSingleResult();
        return number(row[2]) == 0
                ? Optional.empty()
                : Optional.of(new DecisionDays((int) number(row[0]), (int) number(row[1])));
    }

    /** How many rejections rested on each ground, the most frequent first; grounds never used are not in it. */
    @SuppressWarnings("unchecked")
    public Map<RejectionGround, Long> grounds() {
        List<Object[]> rows = entityManager.createNativeQuery(GROUNDS).getResultList();
        Map<RejectionGround, Long> grounds = new LinkedHashMap<>();
        rows.forEach(row -> grounds.put(RejectionGround.valueOf((String) row[0]), number(row[1])));
        return grounds;
    }

    public Winners winners() {
        Object[] row = (Object[]) entityManager.createNativeQuery(WINNERS).getSingleResult();
        return new Winners(number(row[0]), number(row[1]), number(row[2]));
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}

package org.allmende.performance.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.contract.ContractStatus;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The contracts of councils with their signals: one statement for the rows, one for the numbers beside the filters. The caller has checked
 * that the reader may see these councils' portfolios.
 */
@ApplicationScoped
public class Portfolio {

    /** Rows of one page. */
    public static final int PAGE = 25;

    /** As many as one table for a spreadsheet holds. */
    private static final int MOST = 10_000;

    private static final RiskSignal[] SIGNALS = RiskSignal.values();

    private static final String FROM = """
              from contract_standing s join organisation p on p.id = s.provider_id
             where s.council_id = any (cast(string_to_array(?2, ',') as uuid[])) and s.status <> 'CANCELLED'""";

    private static final String ROWS = """
            select s.reference, s.title, p.name, s.status, s.cpv, s.ends_on, s.cap, s.paid, s.milestones, s.verified, s.missed,
                   s.late, s.outliers, s.kpi_below, s.next_due_on, s.review_due_on""";

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Numbers beside the list.
     *
     * @param total contracts that the question finds
     * @param all contracts of the councils
     * @param signals how many of all contracts have each signal
     */
    public record Counts(long total, long all, Map<RiskSignal, Long> signals) {}

    /** One page of rows. */
    public List<PortfolioRow> rows(
            Collection<OrganisationId> councils, PortfolioQuestion question, LocalDate today, int page) {
        return find(councils, question, today, PAGE, (Math.max(1, page) - 1) * PAGE);
    }

    /** All rows, for a spreadsheet. */
    public List<PortfolioRow> all(Collection<OrganisationId> councils, PortfolioQuestion question, LocalDate today) {
        return find(councils, question, today, MOST, 0);
    }

    @SuppressWarnings("unchecked")
    private List<PortfolioRow> find(
            Collection<OrganisationId> councils, PortfolioQuestion question, LocalDate today, int most, int first) {
        StringBuilder sql = new StringBuilder(ROWS);
        StringBuilder sum = new StringBuilder();
        for (RiskSignal signal : SIGNALS) {
            sql.append(", ").append(signal.condition());
            sum.append(sum.isEmpty() ? "" : " + ")
                    .append("cast(")
                    .append(signal.condition())
                    .append(" as int)");
        }
        sql.append(", ").append(sum).append(" as signals\n").append(FROM).append(where(question));
        sql.append(" order by ").append(question.order().sql());
        Query query = asked(sql.toString(), councils, question, today)
                .setMaxResults(most)
                .setFirstResult(first);
        List<Object[]> found = query.getResultList();
        return found.stream().map(Portfolio::row).toList();
    }

    public Counts counts(Collection<OrganisationId> councils, PortfolioQuestion question, LocalDate today) {
        StringBuilder sql = new StringBuilder("select count(*) filter (where true" + where(question) + "), count(*)");
        for (RiskSignal signal : SIGNALS) {
            sql.append(", count(*) filter (where ").append(signal.condition()).append(')');
        }
        sql.append('\n').append(FROM);
        Object[] found =
                (Object[]) asked(sql.toString(), councils, question, today).getSingleResult();
        Map<RiskSignal, Long> signals = new EnumMap<>(RiskSignal.class);
        for (RiskSignal signal : SIGNALS) {
            signals.put(signal, ((Number) found[2 + signal.ordinal()]).longValue());
        }
        return new Counts(((Number) found[0]).longValue(), ((Number) found[1]).longValue(), signals);
    }

    private static String where(PortfolioQuestion question) {
        RiskSignal signal = question.signal();
        return (question.words().isEmpty()
                        ? ""
                        : " and (s.title || ' ' || s.reference || ' ' || p.name) ilike '%' || ?3 || '%'")
                + (question.cpv().isEmpty() ? "" : " and s.cpv like ?4 || '%'")
                + (question.status() == null ? "" : " and s.status = ?5")
                + (signal == null ? "" : " and " + signal.condition());
    }

    private Query asked(String sql, Collection<OrganisationId> councils, PortfolioQuestion question, LocalDate today) {
        ContractStatus status = question.status();
        Query query = entityManager
                .createNativeQuery(sql)
                .setParameter(1, Date.valueOf(today))
                .setParameter(
                        2, councils.stream().map(id -> id.value().toString()).collect(Collectors.joining(",")));
        if (!question.words().isEmpty()) {
            query.setParameter(3, literal(question.words()));
        }
        if (!question.cpv().isEmpty()) {
            query.setParameter(4, question.cpv());
        }
        if (status != null) {
            query.setParameter(5, status.name());
        }
        return query;
    }

    /** What people type is no pattern. */
    private static String literal(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static PortfolioRow row(Object[] r) {
        Set<RiskSignal> signals = EnumSet.noneOf(RiskSignal.class);
        for (RiskSignal signal : SIGNALS) {
            if ((Boolean) r[16 + signal.ordinal()]) {
                signals.add(signal);
            }
        }
        return new PortfolioRow(
                (String) r[0],
                (String) r[1],
                (String) r[2],
                ContractStatus.valueOf((String) r[3]),
                (String) r[4],
                ((Date) r[5]).toLocalDate(),
                Money.pounds((BigDecimal) r[6]),
                Money.pounds((BigDecimal) r[7]),
                number(r[8]),
                number(r[9]),
                number(r[10]),
                number(r[11]),
                number(r[12]),
                number(r[13]),
                day(r[14]),
                day(r[15]),
                signals);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }
}

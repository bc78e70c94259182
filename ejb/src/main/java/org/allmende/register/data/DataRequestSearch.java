package org.allmende.register.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The public list of requests for data: one statement for the rows with their names, one for all numbers beside them. */
@ApplicationScoped
public class DataRequestSearch {

    /** Rows of one page. */
    public static final int PAGE = 20;

    private static final String ROWS = """
            select r.reference, r.missing, r.status, r.received_at, r.due, r.closed_at, s.title, c.name, o.name
              from data_request r
              join service s on s.id = r.service_id
              join organisation c on c.id = r.council_id
              left join organisation o on o.id = r.organisation_id""";

    /** Which of them. */
    public enum Which {
        ALL("true"),
        OPEN("r.status = 'OPEN'"),
        /** The answer is owed and late. */
        OVERDUE("r.status = 'OPEN' and r.due < ?1"),
        ANSWERED("r.status = 'ANSWERED'"),
        REFUSED("r.status = 'REFUSED'"),
        WITHDRAWN("r.status = 'WITHDRAWN'");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /**
     * A request in the list.
     *
     * @param organisation in whose name; null: a resident
     */
    public record Row(
            String reference,
            String missing,
            DataRequestStatus status,
            Instant receivedAt,
            Instant due,
            @Nullable Instant closedAt,
            String service,
            String council,
            @Nullable String organisation) {

        public boolean isLate(Instant now) {
            return status != DataRequestStatus.WITHDRAWN && (closedAt == null ? now : closedAt).isAfter(due);
        }

        /** The beginning of what is missing. */
        public String brief() {
            return DataRequest.brief(missing);
        }

        public String link() {
            return "/services/data/" + reference;
        }
    }

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * A page of them: what is late longest first, then the newest.
     *
     * @param service of this one alone; null: of all
     * @param now which are late
     * @param page from 1
     */
    @SuppressWarnings("unchecked")
    public List<Row> rows(Which which, @Nullable UUID service, Instant now, int page) {
        Query query = entityManager.createNativeQuery(ROWS + " where " + which.condition + of(service)
                + " order by case when r.status = 'OPEN' and r.due < ?1 then r.due end nulls last,"
                + " r.received_at desc, r.id limit " + PAGE + " offset " + (Math.max(1, page) - 1) * PAGE);
        List<Object[]> rows = bind(query, service, now).getResultList();
        return rows.stream().map(DataRequestSearch::row).toList();
    }

    /** How many there are of each. */
    public Map<Which, Long> counts(@Nullable UUID service, Instant now) {
        StringBuilder columns = new StringBuilder();
        for (Which which : Which.values()) {
            columns.append(columns.isEmpty() ? "select " : ", ")
                    .append("count(*) filter (where ")
                    .append(which.condition)
                    .append(')');
        }
        Query query = entityManager.createNativeQuery(columns + " from data_request r where true" + of(service));
        Object[] found = (Object[]) bind(query, service, now).getSingleResult();
        Map<Which, Long> counts = new EnumMap<>(Which.class);
        for (Which which : Which.values()) {
            counts.put(which, ((Number) found[which.ordinal()]).longValue());
        }
        return counts;
    }

    private static String of(@Nullable UUID service) {
        return service == null ? "" : " and r.service_id = ?2";
    }

    private static Query bind(Query query, @Nullable UUID service, Instant now) {
        query.setParameter(1, java.sql.Timestamp.from(now));
        return service == null ? query : query.setParameter(2, service);
    }

    private static Row row(Object[] column) {
        return new Row(
                (String) column[0],
                (String) column[1],
                DataRequestStatus.valueOf((String) column[2]),
                instant(column[3]),
                instant(column[4]),
                column[5] == null ? null : instant(column[5]),
                (String) column[6],
                (String) column[7],
                (String) column[8]);
    }

    private static Instant instant(Object column) {
        return column instanceof java.time.OffsetDateTime dateTime
                ? dateTime.toInstant()
                : ((java.sql.Timestamp) column).toInstant();
    }
}

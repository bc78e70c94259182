package org.allmende.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All published ratings, in one statement. */
@ApplicationScoped
public class PublishedRatings {

    private static final String ALL = """
            select c.reference, c.title, b.name, s.name, r.number, r.kind, r.period_from, r.period_until, k.number, k.name,
                   k.target, x.rating, x.material, x.reasons, coalesce(r.reply, ''), r.due_on, r.published_at
              from performance_review r
              join contract c on c.id = r.contract_id
              join organisation b on b.id = c.council_id
              join organisation s on s.id = c.provider_id
              join kpi_rating x on x.review_id = r.id
              join key_performance_indicator k on k.id = x.kpi_id
             where r.published_at is not null""";

    private static final String OF_ONE = " and c.reference = ?1";

    private static final String ORDER = " order by r.published_at desc, c.reference, k.number";

    @PersistenceContext
    private EntityManager entityManager;

    /** @param contract the reference of one; null for all */
    @SuppressWarnings("unchecked")
    public List<PublishedRating> of(@Nullable String contract) {
        var query = entityManager.createNativeQuery(ALL + (contract == null ? "" : OF_ONE) + ORDER);
        if (contract != null) {
            query.setParameter(1, contract);
        }
        List<Object[]> found = query.getResultList();
        return found.stream().map(PublishedRatings::row).toList();
    }

    private static PublishedRating row(Object[] r) {
        return new PublishedRating(
                (String) r[0],
                (String) r[1],
                (String) r[2],
                (String) r[3],
                ((Number) r[4]).intValue(),
                ReviewKind.valueOf((String) r[5]),
                day(r[6]),
                day(r[7]),
                ((Number) r[8]).intValue(),
                (String) r[9],
                (String) r[10],
                KpiRating.valueOf((String) r[11]),
                (Boolean) r[12],
                (String) r[13],
                (String) r[14],
                day(r[15]),
                instant(r[16]));
    }

    static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    static Instant instant(Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value instanceof OffsetDateTime dateTime ? dateTime.toInstant() : (Instant) value;
    }
}

package org.allmende.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * The two public lists of all councils and what waits for a decision, each row whole, one statement for a page. Nothing of an
 * owner is in them.
 */
@ApplicationScoped
public class AssetSearch {

    private static final String FROM = """
             from asset a
             join organisation c on c.id = a.council_id
             join organisation n on n.id = a.organisation_id
             left join asset_disposal d on d.asset_id = a.id and d.status in ('INTERIM', 'FULL', 'FREE')
             where a.status in (%s) and (?1 = '' or
             to_tsvector('english', a.name || ' ' || a.place || ' ' || a.reference) @@ websearch_to_tsquery('english', ?1))""";

    private static final String COLUMNS = """
            select a.reference, a.name, a.place, c.name, n.name, a.status, a.nominated_at, a.decided_at, a.entered_on,
                   a.listed_until, a.ground, coalesce(a.removal_words, a.decision_reasons), d.status, d.received_on,
                   d.interim_ends, d.full_ends, d.protected_ends, d.requested_at""";

    @PersistenceContext
    private EntityManager entityManager;

    /** Which of the public lists. */
    public enum Which {
        /** Assets of community value: s.87. */
        LISTED("'LISTED'"),
        /** Land nominated by unsuccessful community nominations: s.93. */
        UNSUCCESSFUL("'UNSUCCESSFUL'"),
        /** Nominations that wait for the council's decision. */
        NOMINATED("'NOMINATED'"),
        /** What was listed once: sold, removed or expired. */
        FORMER("'REMOVED', 'EXPIRED'");

        private final String statuses;

        Which(String statuses) {
            this.statuses = statuses;
        }
    }

    /**
     * An asset in a list. What concerns a list that it is not in, or a notice that there is not, is null.
     *
     * @param reasons why it is not, or no longer, listed
     * @param requestedAt when a group asked to be treated as a bidder
     */
    public record Row(
            String reference,
            String name,
            String place,
            String council,
            String nominator,
            AssetStatus status,
            Instant nominatedAt,
            @Nullable Instant decidedAt,
            @Nullable LocalDate enteredOn,
            @Nullable LocalDate listedUntil,
            @Nullable RefusalGround ground,
            @Nullable String reasons,
            @Nullable DisposalStatus disposal,
            @Nullable LocalDate noticeOn,
            @Nullable LocalDate interimEnds,
            @Nullable LocalDate fullEnds,
            @Nullable LocalDate protectedEnds,
            @Nullable Instant requestedAt) {

        public String link() {
            return "/asset/view/" + reference;
        }
    }

    /**
     * A page of a list by name; nominations by the day until which they are decided.
     *
     * @param words as typed into a search; empty: all
     */
    @SuppressWarnings("unchecked")
    public List<Row> rows(Which which, String words, int first, int count) {
        String order = which == Which.NOMINATED ? " order by a.decision_due, a.id" : " order by a.name, a.id";
        Query query = entityManager.createNativeQuery(COLUMNS + " " + FROM.formatted(which.statuses) + order);
        List<Object[]> rows = query.setParameter(1, words.strip())
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
        return rows.stream().map(AssetSearch::row).toList();
    }

    public long count(Which which, String words) {
        Object count = entityManager
                .createNativeQuery("select count(*) " + FROM.formatted(which.statuses))
                .setParameter(1, words.strip())
                .getSingleResult();
        return ((Number) count).longValue();
    }

    private static Row row(Object[] column) {
        return new Row(
                (String) column[0],
                (String) column[1],
                (String) column[2],
                (String) column[3],
                (String) column[4],
                AssetStatus.valueOf((String) column[5]),
                required(instant(column[6])),
                instant(column[7]),
                day(column[8]),
                day(column[9]),
                column[10] == null ? null : RefusalGround.valueOf((String) column[10]),
                (String) column[11],
                column[12] == null ? null : DisposalStatus.valueOf((String) column[12]),
                day(column[13]),
                day(column[14]),
                day(column[15]),
                day(column[16]),
                instant(column[17]));
    }

    private static Instant required(@Nullable Instant at) {
        if (at == null) {
            throw new DomainProblem("ASSET_UNKNOWN");
        }
        return at;
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value instanceof OffsetDateTime dateTime ? dateTime.toInstant() : (Instant) value;
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}

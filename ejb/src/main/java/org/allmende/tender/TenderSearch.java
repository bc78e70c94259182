package org.allmende.tender;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.allmende.shared.Money;
import org.allmende.shared.PublicVersion;
import org.jspecify.annotations.Nullable;

/** The public list of opportunities: one statement for the rows, one for their number. */
@ApplicationScoped
public class TenderSearch {

    /** Rows of one page. */
    public static final int PAGE = 20;

    /** Before the order, and not while going along it: a word that few rows have would have the whole list read. */
    private static final String FOUND = """
            (select * from tender where words @@ websearch_to_tsquery('english', ?1) offset 0) t""";

    private static final String ROWS = """
            select t.id, t.reference, t.title, t.summary, o.name, t.cpv, t.status, t.published_at, t.deadline, t.questions_until,
                   (select coalesce(sum(l.estimated_value), 0) from tender_lot l where l.tender_id = t.id),
                   (select count(*) from tender_lot l where l.tender_id = t.id)
              from %s join organisation o on o.id = t.council_id""";

    private static final String NUMBER = "select count(*) from %s";

    private static final String WHERE = "\n" + """
             where t.status <> 'DRAFT' and t.published_at is not null""";

    private static final String WITH_STATUS = "\n" + """
               and t.status = ?2""";

    /** As the index {@code ix_tender_list} has it, so that a page reads its own rows and no others. */
    private static final String ORDER = "\n" + """
             order by case when t.status = 'PUBLISHED' then 0 else 1 end,
                      case when t.status = 'PUBLISHED' then t.deadline end, t.published_at desc, t.id
             limit 20 offset ?3""";

    private static final int KEPT = 1_000;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private PublicVersion version;

    private final Cache<Counted, Long> counts = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(KEPT)
            .build();

    private record Counted(String words, @Nullable TenderStatus status, long version) {}

    /**
     * What is looked for.
     *
     * @param words free words; empty finds all
     * @param status one status; null finds all
     * @param page from 1
     */
    public record Question(String words, @Nullable TenderStatus status, int page) {

        public static Question all(int page) {
            return new Question("", null, page);
        }
    }

    /**
     * A found tender.
     *
     * @param questionsUntil the last instant for questions; null of a tender that took none
     * @param value of all lots over the whole term, in pounds with VAT
     */
    public record Row(
            TenderId id,
            String reference,
            String title,
            String summary,
            String council,
            String cpv,
            TenderStatus status,
            Instant publishedAt,
            Instant deadline,
            @Nullable Instant questionsUntil,
            Money value,
            int lots) {

        /** Whether bids can be sent at this instant. */
        public boolean isOpen(Instant now) {
            return status == TenderStatus.PUBLISHED && !now.isAfter(deadline);
        }

        /** Whether questions can be asked at this instant. */
        public boolean takesQuestions(Instant now) {
            return status == TenderStatus.PUBLISHED && questionsUntil != null && !now.isAfter(questionsUntil);
        }
    }

    /** One page of rows: what is open now by deadline, then the rest, newest first. */
    @SuppressWarnings("unchecked")
    public List<Row> rows(Question question) {
        List<Object[]> found = ask(ROWS, question, ORDER)
                .setParameter(3, (Math.max(1, question.page()) - 1) * PAGE)
                .getResultList();
        return found.stream().map(TenderSearch::row).toList();
    }

    /** How many there are of all pages together; counted once until the next public change, a minute at most. */
    public long count(Question question) {
        String words = question.words().strip().toLowerCase(Locale.ROOT);
        return counts.get(
                new Counted(words, question.status(), version.current()),
                unknown -> ((Number) ask(NUMBER, question, "").getSingleResult()).longValue());
    }

    /** Only what was asked stands in the statement: a condition that may be empty would hide the index of words. */
    private Query ask(String from, Question question, String order) {
        String words = question.words().strip();
        TenderStatus status = question.status();
        Query query = entityManager.createNativeQuery(from.formatted(words.isEmpty() ? "tender t" : FOUND)
                + WHERE
                + (status == null ? "" : WITH_STATUS)
                + order);
        if (!words.isEmpty()) {
            query.setParameter(1, words);
        }
        if (status != null) {
            query.setParameter(2, status.name());
        }
        return query;
    }

    private static Row row(Object[] r) {
        return new Row(
                new TenderId((UUID) r[0]),
                (String) r[1],
                (String) r[2],
                (String) r[3],
                (String) r[4],
                (String) r[5],
                TenderStatus.valueOf((String) r[6]),
                instant(r[7]),
                instant(r[8]),
                r[9] == null ? null : instant(r[9]),
                Money.pounds((BigDecimal) r[10]),
                ((Number) r[11]).intValue());
    }

    private static Instant instant(Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value instanceof OffsetDateTime dateTime ? dateTime.toInstant() : (Instant) value;
    }
}

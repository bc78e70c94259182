package org.allmende.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The public list of services: by words, place and kind; one statement for the rows, one for all numbers beside them. */
@ApplicationScoped
public class ServiceSearch {

    /** Rows of one page. */
    public static final int PAGE = 20;

    private static final String WORDS = "s.words @@ websearch_to_tsquery('english', ?1)";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ServiceCounts counts;

    /**
     * What is looked for.
     *
     * @param words free words; empty: all
     * @param division first two digits of the CPV code; empty: all
     * @param span how soon the contract ends; null: all
     * @param reservable only services that may be reserved to mutuals
     * @param page from 1
     */
    public record Question(
            String words, String division, @Nullable ExpirySpan span, boolean reservable, int page) {

        public static Question all(int page) {
            return new Question("", "", null, false, page);
        }
    }

    /**
     * How many services there are of each kind among those that were found.
     *
     * @param divisions by the first two digits of the CPV code
     * @param reservable that may be reserved to mutuals
     */
    public record Facets(long total, Map<String, Long> divisions, Map<ExpirySpan, Long> spans, long reservable) {}

    /** One page of services, the contract that ends soonest first. */
    @SuppressWarnings("unchecked")
    public List<Service> rows(Question question, LocalDate today) {
        String order = " order by s.contract_end nulls last, s.title, s.id limit " + PAGE + " offset "
                + (Math.max(1, question.page()) - 1) * PAGE;
        Query query = entityManager.createNativeQuery(
                "select s.* from service s" + where(question, today) + order, Service.class);
        return bind(query, question).getResultList();
    }

    /** The numbers beside the list, of all pages together. */
    public Facets facets(Question question, LocalDate today) {
        return counts.of(question.words(), today, () -> cells(question.words(), today))
                .facets(question);
    }

    @SuppressWarnings("unchecked")
    private List<ServiceCounts.Cell> cells(String words, LocalDate today) {
        Question question = new Question(words, "", null, false, 1);
        Query query = bind(
                entityManager.createNativeQuery("select left(s.cpv, 2), " + span(today)
                        + ", s.reservable, count(*) from service s" + where(question, today) + " group by 1, 2, 3"),
                question);
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(group -> new ServiceCounts.Cell(
                                (String) group[0],
                                ExpirySpan.valueOf((String) group[1]),
                                (Boolean) group[2],
                                ((Number) group[3]).longValue()))
                        .toList();
    }

    /** Only what was asked stands in the statement: a condition that may be empty would hide the indexes. */
    static String where(Question question, LocalDate today) {
        List<String> conditions = new ArrayList<>();
        if (!question.words().isBlank()) {
            conditions.add(WORDS);
        }
        if (!question.division().isEmpty()) {
            conditions.add("left(s.cpv, 2) = ?2");
        }
        if (question.span() != null) {
            conditions.add(within(question.span(), today));
        }
        if (question.reservable()) {
            conditions.add("s.reservable");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    static Query bind(Query query, Question question) {
        if (!question.words().isBlank()) {
            query.setParameter(1, question.words().strip());
        }
        if (!question.division().isEmpty()) {
            query.setParameter(2, question.division());
        }
        return query;
    }

    private static String within(ExpirySpan span, LocalDate today) {
        String end = "s.contract_end ";
        return switch (span) {
            case NEVER -> end + "is null";
            case PAST -> end + "< " + day(today);
            case YEAR -> end + ">= " + day(today) + " and " + end + "< " + day(today.plusYears(1));
            case NEXT_YEAR -> end + ">= " + day(today.plusYears(1)) + " and " + end + "< " + day(today.plusYears(2));
            case LATER -> end + ">= " + day(today.plusYears(2));
        };
    }

    private static String span(LocalDate today) {
        StringBuilder cases = new StringBuilder("case");
        for (ExpirySpan span : ExpirySpan.values()) {
            cases.append(" when ")
                    .append(within(span, today))
                    .append(" then '")
                    .append(span)
                    .append('\'');
        }
        return cases.append(" end").toString();
    }

    private static String day(LocalDate day) {
        return "date '" + day + "'";
    }

    /** How many contracts end in each month of the year. */
    @SuppressWarnings("unchecked")
    public Map<YearMonth, Long> ending(int year) {
        List<Object[]> groups = entityManager
                .createNativeQuery("""
                        select cast(extract(month from contract_end) as int), count(*) from service
                         where contract_end between ?1 and ?2 group by 1""")
                .setParameter(1, Date.valueOf(LocalDate.of(year, 1, 1)))
                .setParameter(2, Date.valueOf(LocalDate.of(year, 12, 31)))
                .getResultList();
        Map<YearMonth, Long> months = new TreeMap<>();
        for (Object[] group : groups) {
            months.put(YearMonth.of(year, ((Number) group[0]).intValue()), ((Number) group[1]).longValue());
        }
        return months;
    }

    /** The services whose contract ends between two days, both included, the soonest first. */
    public List<Service> endingBetween(LocalDate first, LocalDate last, int most) {
        return entityManager
                .createQuery(
                        "select s from Service s where s.contract.end between :first and :last"
                                + " order by s.contract.end, s.title, s.id",
                        Service.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .setMaxResults(most)
                .getResultList();
    }

    /** The services that were changed last. */
    public List<Service> changedLast(int most) {
        return entityManager
                .createQuery("select s from Service s order by s.changedAt desc, s.id", Service.class)
                .setMaxResults(most)
                .getResultList();
    }
}

package org.allmende.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Services by the areas in which they are provided, for map and list: the same questions as the register's list. */
@ApplicationScoped
public class AreaSearch {

    /** Most services that are named beside the map. */
    public static final int MOST = 200;

    private static final String JOIN =
            " join area_shape a on a.council_id = s.council_id and lower(a.name) = lower(s.area)";

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * An area with what was found there.
     *
     * @param id of its shape
     * @param key by which {@link #services} names it
     * @param geometry GeoJSON; empty where it was not asked for
     * @param source where the shape comes from
     * @param services how many were found there
     * @param firstEnd when the first contract there ends, from today on; null: none does
     * @param span how soon that is
     */
    public record Area(
            String id,
            String key,
            String name,
            String council,
            String source,
            String geometry,
            long services,
            @Nullable LocalDate firstEnd,
            ExpirySpan span) {}

    /** Areas in which something was found, the one where a contract ends soonest first; one statement. */
    @SuppressWarnings("unchecked")
    public List<Area> areas(ServiceSearch.Question question, LocalDate today, boolean withGeometry) {
        String ends = "min(s.contract_end) filter (where s.contract_end >= date '" + today + "')";
        List<Object[]> rows = ServiceSearch.bind(
                        entityManager.createNativeQuery("select cast(a.id as text), a.name, o.name, a.source, "
                                + (withGeometry ? "a.geometry" : "''") + ", count(*), " + ends
                                + ", count(s.contract_end), cast(a.council_id as text) from service s" + JOIN
                                + " join organisation o on o.id = a.council_id"
                                + ServiceSearch.where(question, today)
                                + " group by a.id, o.name order by 7 nulls last, a.name, a.id"),
                        question)
                .getResultList();
        return rows.stream().map(row -> area(row, today)).toList();
    }

    private static Area area(Object[] row, LocalDate today) {
        LocalDate end =
                Optional.ofNullable((Date) row[6]).map(Date::toLocalDate).orElse(null);
        return new Area(
                (String) row[0],
                key((String) row[8], (String) row[1]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ((Number) row[5]).longValue(),
                end,
                span(end, ((Number) row[7]).longValue() > 0, today));
    }

    private static ExpirySpan span(@Nullable LocalDate end, boolean anyContract, LocalDate today) {
        if (end == null) {
            return anyContract ? ExpirySpan.PAST : ExpirySpan.NEVER;
        }
        return end.isBefore(today.plusYears(1))
                ? ExpirySpan.YEAR
                : end.isBefore(today.plusYears(2)) ? ExpirySpan.NEXT_YEAR : ExpirySpan.LATER;
    }

    private static String key(String council, String name) {
        return council + '/' + name.toLowerCase(Locale.ROOT);
    }

    /** The services that lie in an area, by its key; at most 200, the contract that ends soonest first. */
    @SuppressWarnings("unchecked")
    public Map<String, List<Service>> services(ServiceSearch.Question question, LocalDate today) {
        List<Service> found = ServiceSearch.bind(
                        entityManager.createNativeQuery(
                                "select s.* from service s" + JOIN + ServiceSearch.where(question, today)
                                        + " order by s.contract_end nulls last, s.title, s.id limit " + MOST,
                                Service.class),
                        question)
                .getResultList();
        return found.stream()
                .collect(Collectors.groupingBy(
                        service -> key(service.council().value().toString(), service.area())));
    }

    /** The services whose area has no shape; at most 200, the contract that ends soonest first. */
    @SuppressWarnings("unchecked")
    public List<Service> withoutArea(ServiceSearch.Question question, LocalDate today) {
        String where = ServiceSearch.where(question, today);
        return ServiceSearch.bind(
                        entityManager.createNativeQuery(
                                "select s.* from service s" + (where.isEmpty() ? " where " : where + " and ")
                                        + "not exists (select 1 from area_shape a where a.council_id = s.council_id"
                                        + " and lower(a.name) = lower(s.area))"
                                        + " order by s.contract_end nulls last, s.title, s.id limit " + MOST,
                                Service.class),
                        question)
                .getResultList();
    }
}

package org.allmende.challenge.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.challenge.RejectionGround;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** Counts how the right is used, in two statements whatever there is to count. Drafts are not in it: nobody outside sees them. */
@ApplicationScoped
public class CountRight {

    private static final String FACTS = """
            with facts as (
              select e.id, e.council_id, c.name as council, o.kind, e.status,
                     e.status = 'ACCEPTED' and coalesce(d.kind, '') = 'MODIFY' as modified,
                     e.timing_overdue_at, e.decision_overdue_at, e.procurement_overdue_at,
                     london_day(e.timing_notice_at) - london_day(e.submitted_at) as timing_days,
                     london_day(e.decided_at) - london_day(e.submitted_at) as decision_days,
                     london_day(t.published_at) - london_day(e.decided_at) as procurement_days,
                     w.challenger
                from expression_of_interest e
                join organisation c on c.id = e.council_id
                join organisation o on o.id = e.organisation_id
                left join eoi_decision d on d.id = e.decision_id
                left join lateral (select min(published_at) as published_at from tender where eoi_id = e.id) t on true
                left join lateral (
                  select bool_or(l.supplier_id = e.organisation_id) as challenger from award a
                    join award_lot l on l.award_id = a.id and l.supplier_id is not null
                    join tender f on f.id = a.tender_id
                   where f.eoi_id = e.id and a.notice_published_at is not null and a.status <> 'CANCELLED') w on true
               where e.submitted_at is not null)
            """;

    private static final String FIGURES = FACTS + """
            select council_id, max(council), kind, count(*),
                   count(*) filter (where status = 'ACCEPTED'), count(*) filter (where modified),
                   count(*) filter (where status = 'REJECTED'), count(*) filter (where status = 'WITHDRAWN'),
                   count(*) filter (where status in ('SUBMITTED', 'TIMED')),
                   count(*) filter (where challenger), count(*) filter (where not challenger),
                   percentile_disc(0.5) within group (order by timing_days), max(timing_days), count(timing_days),
                   count(timing_overdue_at),
                   percentile_disc(0.5) within group (order by decision_days), max(decision_days), count(decision_days),
                   count(decision_overdue_at),
                   percentile_disc(0.5) within group (order by procurement_days), max(procurement_days),
                   count(procurement_days), count(procurement_overdue_at)
              from facts group by grouping sets ((council_id), (kind), ())""";

    private static final String GROUNDS = FACTS + """
            select council_id, kind, ground, count(*)
              from facts join (
                select d.eoi_id, g.ground from eoi_decision_ground g
                  join eoi_decision d on d.id = g.decision_id and d.kind = 'REJECT' and d.status = 'MADE'
                union all
                select id, ground from expression_of_interest where ground is not null and decision_id is null) used
                on used.eoi_id = facts.id
             where status = 'REJECTED'
             group by grouping sets ((council_id, ground), (kind, ground), (ground))""";

    private static final int TIMING = 11;
    private static final int DECISION = 15;
    private static final int PROCUREMENT = 19;

    @PersistenceContext
    private EntityManager entityManager;

    public RightStatistics now() {
        Map<String, Map<RejectionGround, Long>> grounds = grounds();
        List<RightStatistics.OfCouncil> councils = new ArrayList<>();
        List<RightStatistics.OfKind> kinds = new ArrayList<>();
        GroupFigures all = null;
        for (Object[] row : rows(FIGURES)) {
            GroupFigures figures = figures(row, grounds.getOrDefault(key(row[0], row[2]), Map.of()));
            if (row[0] != null) {
                councils.add(new RightStatistics.OfCouncil(
                        new OrganisationId(UUID.fromString(String.valueOf(row[0]))), (String) row[1], figures));
            } else if (row[2] != null) {
                kinds.add(new RightStatistics.OfKind(OrganisationKind.valueOf((String) row[2]), figures));
            } else {
                all = figures;
            }
        }
        councils.sort(Comparator.comparing(RightStatistics.OfCouncil::name));
        kinds.sort(Comparator.comparing(RightStatistics.OfKind::kind));
        if (all == null) {
            throw new IllegalStateException("the group of all is always there");
        }
        return new RightStatistics(all, List.copyOf(councils), List.copyOf(kinds));
    }

    private Map<String, Map<RejectionGround, Long>> grounds() {
        Map<String, Map<RejectionGround, Long>> found = new HashMap<>();
        for (Object[] row : rows(GROUNDS)) {
            found.computeIfAbsent(key(row[0], row[1]), group -> new EnumMap<>(RejectionGround.class))
                    .put(RejectionGround.valueOf((String) row[2]), number(row[3]));
        }
        return found;
    }

    private static GroupFigures figures(Object[] row, Map<RejectionGround, Long> used) {
        Map<RejectionGround, Long> byGround = new EnumMap<>(RejectionGround.class);
        for (RejectionGround ground : RejectionGround.values()) {
            byGround.put(ground, used.getOrDefault(ground, 0L));
        }
        return new GroupFigures(
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                byGround,
                number(row[9]),
                number(row[10]),
                days(row, TIMING),
                days(row, DECISION),
                days(row, PROCUREMENT));
    }

    private static DaysTaken days(Object[] row, int at) {
        return new DaysTaken(whole(row[at]), whole(row[at + 1]), number(row[at + 2]), number(row[at + 3]));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return entityManager.createNativeQuery(sql).getResultList();
    }

    private static String key(@Nullable Object council, @Nullable Object kind) {
        return council + "/" + kind;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static @Nullable Integer whole(@Nullable Object value) {
        return value == null ? null : ((Number) value).intValue();
    }
}

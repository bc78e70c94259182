package org.allmende.passport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;

/** Papers of organisations and their versions: whoever shows one checks that the reader may see it. */
@ApplicationScoped
public class Papers {

    /** Of newest versions alone: what a newer one replaces may end unsaid. Stages that had begun before a version came are left out. */
    private static final String CLAIM = """
            insert into passport_told (version_id, days, told_at)
            select v.id, stage.days, cast(?2 as timestamptz)
              from passport_version v
              join passport_paper p on p.id = v.paper_id and p.versions = v.number
              join (values %s) as stage(days) on true
             where v.valid_until >= cast(?1 as date)
               and v.valid_until - stage.days
                   between cast(v.added_at at time zone 'Europe/London' as date) and cast(?1 as date)
            on conflict do nothing
            returning version_id, days""";

    /**
     * Of whose end is now told, for the first time.
     *
     * @param days before the end on which the stage began
     */
    record End(PaperVersionId version, int days) {}

    @PersistenceContext
    private EntityManager entityManager;

    void add(PassportPaper paper) {
        entityManager.persist(paper);
    }

    /** Written at once: what refers to it by id may come before it in the order of the provider. */
    void add(PaperVersion version) {
        entityManager.persist(version);
        entityManager.flush();
    }

    void remove(PassportPaper paper) {
        entityManager.remove(paper);
    }

    public PassportPaper get(PassportPaperId id) {
        return find(id).orElseThrow(() -> new DomainProblem("PAPER_UNKNOWN"));
    }

    public Optional<PassportPaper> find(PassportPaperId id) {
        return Optional.ofNullable(entityManager.find(PassportPaper.class, id.value()));
    }

    PassportPaper getLocked(PassportPaperId id) {
        PassportPaper found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    public PaperVersion version(PaperVersionId id) {
        return findVersion(id).orElseThrow(() -> new DomainProblem("PAPER_UNKNOWN"));
    }

    public Optional<PaperVersion> findVersion(PaperVersionId id) {
        return Optional.ofNullable(entityManager.find(PaperVersion.class, id.value()));
    }

    public OrganisationId holder(PaperVersion version) {
        return get(version.paper()).organisation();
    }

    /** By kind and title. */
    public List<PassportPaper> of(OrganisationId organisation) {
        return entityManager
                .createQuery("select p from PassportPaper p where p.organisation = :organisation", PassportPaper.class)
                .setParameter("organisation", organisation.value())
                .getResultStream()
                .sorted(java.util.Comparator.comparing(PassportPaper::kind).thenComparing(PassportPaper::title))
                .toList();
    }

    /** All versions of all papers of the organisation, the newest of each first. */
    public Map<PassportPaperId, List<PaperVersion>> versionsOf(OrganisationId organisation) {
        return entityManager
                .createQuery(
                        "select v from PaperVersion v where v.paper in"
                                + " (select p.id from PassportPaper p where p.organisation = :organisation)"
                                + " order by v.number desc",
                        PaperVersion.class)
                .setParameter("organisation", organisation.value())
                .getResultStream()
                .collect(Collectors.groupingBy(PaperVersion::paper));
    }

    public Map<PaperVersionId, PaperVersion> versions(Collection<PaperVersionId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select v from PaperVersion v where v.id in :ids", PaperVersion.class)
                .setParameter("ids", values(ids.stream().map(PaperVersionId::value)))
                .getResultStream()
                .collect(Collectors.toMap(PaperVersion::id, Function.identity()));
    }

    /** The papers of these versions. */
    public Map<PassportPaperId, PassportPaper> papersOf(Collection<PaperVersion> versions) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select p from PassportPaper p where p.id in :ids", PassportPaper.class)
                .setParameter("ids", values(versions.stream().map(version -> version.paper()
                        .value())))
                .getResultStream()
                .collect(Collectors.toMap(PassportPaper::id, Function.identity()));
    }

    private static List<UUID> values(java.util.stream.Stream<UUID> ids) {
        return ids.distinct().toList();
    }

    /** Writes down which ends are due to be told today, and gives what nobody has written before: each can be had once. */
    @SuppressWarnings("unchecked")
    List<End> claimEnds(List<Integer> stages, LocalDate today, Instant now) {
        String values = stages.stream().map(days -> "(" + days + ")").collect(Collectors.joining(", "));
        List<Object[]> rows = entityManager
                .createNativeQuery(CLAIM.formatted(values))
                .setParameter(1, today.toString())
                .setParameter(2, now.toString())
                .getResultList();
        return rows.stream()
                .map(row -> new End(new PaperVersionId((UUID) row[0]), ((Number) row[1]).intValue()))
                .toList();
    }
}

package org.allmende.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Published releases, all of them public. */
@ApplicationScoped
public class Releases {

    @PersistenceContext
    private EntityManager entityManager;

    void add(OcdsRelease release) {
        entityManager.persist(release);
    }

    /** The releases of a case, the oldest first; none before its first public step. */
    public List<OcdsRelease> of(String ocid) {
        return ofAll(List.of(ocid)).getOrDefault(ocid, List.of());
    }

    /** The releases of several cases, each with the oldest first. */
    public Map<String, List<OcdsRelease>> ofAll(Collection<String> ocids) {
        if (ocids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select r from OcdsRelease r where r.ocid in :ocids order by r.ocid, r.releasedAt, r.id",
                        OcdsRelease.class)
                .setParameter("ocids", ocids)
                .getResultStream()
                .collect(Collectors.groupingBy(OcdsRelease::ocid, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * A page of the cases that have releases, in the order in which they were first published, so that a page once full
     * keeps its cases.
     */
    public List<String> ocids(int first, int count) {
        return entityManager
                .createQuery("select r.ocid from OcdsRelease r group by r.ocid order by min(r.id)", String.class)
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
    }

    public long countReleases() {
        return entityManager
                .createQuery("select count(r) from OcdsRelease r", Long.class)
                .getSingleResult();
    }

    public long countCases() {
        return entityManager
                .createQuery("select count(distinct r.ocid) from OcdsRelease r", Long.class)
                .getSingleResult();
    }
}

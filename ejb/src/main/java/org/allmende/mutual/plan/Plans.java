package org.allmende.mutual.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allmende.mutual.MutualId;

/** Business cases: whoever reads one checks that the reader is of the circle. */
@ApplicationScoped
public class Plans {

    @PersistenceContext
    private EntityManager entityManager;

    void keep(PlanVersion version) {
        if (!entityManager.contains(version)) {
            entityManager.persist(version);
        }
        entityManager.flush();
    }

    void add(CashPlan plan) {
        entityManager.persist(plan);
        entityManager.flush();
    }

    /** The newest version of each section of which there is one. */
    public Map<PlanSection, PlanVersion> newest(MutualId mutual) {
        Map<PlanSection, PlanVersion> newest = new EnumMap<>(PlanSection.class);
        entityManager
                .createQuery(
                        "select v from PlanVersion v where v.mutual = :mutual and v.number = (select max(o.number) from"
                                + " PlanVersion o where o.mutual = v.mutual and o.section = v.section)",
                        PlanVersion.class)
                .setParameter("mutual", mutual.value())
                .getResultList()
                .forEach(version -> newest.put(version.section(), version));
        return newest;
    }

    public Optional<PlanVersion> newest(MutualId mutual, PlanSection section) {
        return versions(mutual, section).stream().findFirst();
    }

    /** All versions of a section, the newest first. */
    public List<PlanVersion> versions(MutualId mutual, PlanSection section) {
        return entityManager
                .createQuery(
                        "select v from PlanVersion v where v.mutual = :mutual and v.section = :section"
                                + " order by v.number desc",
                        PlanVersion.class)
                .setParameter("mutual", mutual.value())
                .setParameter("section", section)
                .getResultList();
    }

    public Optional<CashPlan> cash(MutualId mutual) {
        return cashVersions(mutual).stream().findFirst();
    }

    /** All versions of the cash flow, the newest first. */
    public List<CashPlan> cashVersions(MutualId mutual) {
        return entityManager
                .createQuery("select p from CashPlan p where p.mutual = :mutual order by p.number desc", CashPlan.class)
                .setParameter("mutual", mutual.value())
                .getResultList();
    }
}

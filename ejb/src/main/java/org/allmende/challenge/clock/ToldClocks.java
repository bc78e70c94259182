package org.allmende.challenge.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.calendar.ClockRule;
import org.allmende.challenge.EoiId;

/** Which stages of which clocks were told. */
@ApplicationScoped
public class ToldClocks {

    @PersistenceContext
    private EntityManager entityManager;

    void add(ClockTold told) {
        entityManager.persist(told);
    }

    /** In the order in which they were told. */
    public List<ClockTold> of(EoiId eoi) {
        return entityManager
                .createQuery("select t from ClockTold t where t.eoi = :eoi order by t.toldAt, t.id", ClockTold.class)
                .setParameter("eoi", eoi.value())
                .getResultList();
    }

    public Optional<ClockTold> of(EoiId eoi, ClockRule clock, ClockStage stage) {
        return of(eoi).stream()
                .filter(told -> told.clock() == clock && told.stage() == stage)
                .findFirst();
    }
}

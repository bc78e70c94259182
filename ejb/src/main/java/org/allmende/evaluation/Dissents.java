package org.allmende.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.allmende.tender.TenderId;

/** What evaluators have put on the record against the panel's agreement. */
@ApplicationScoped
public class Dissents {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Dissent dissent) {
        entityManager.persist(dissent);
    }

    /** In the order in which they were stated. */
    public List<Dissent> of(TenderId tender) {
        return entityManager
                .createQuery(
                        "select d from Dissent d where d.tender = :tender order by d.statedAt, d.id", Dissent.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }
}

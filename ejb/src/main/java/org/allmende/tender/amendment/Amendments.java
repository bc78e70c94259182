package org.allmende.tender.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;

/** Every amendment of every tender, for everybody to read. */
@ApplicationScoped
public class Amendments {

    @PersistenceContext
    private EntityManager entityManager;

    /** Written before the tender changes: the database lets through only what an amendment says. */
    void add(Amendment amendment) {
        entityManager.persist(amendment);
        entityManager.flush();
    }

    void settle(Amendment amendment, Collection<Integer> questions) {
        for (int question : questions) {
            int written = entityManager
                    .createNativeQuery("insert into tender_amendment_settles (amendment_id, question_id)"
                            + " select ?1, q.id from tender_question q where q.tender_id = ?2 and q.number = ?3")
                    .setParameter(1, amendment.id().value())
                    .setParameter(2, amendment.tender().value())
                    .setParameter(3, question)
                    .executeUpdate();
            if (written != 1) {
                throw new DomainProblem("TENDER_QUESTION_UNKNOWN");
            }
        }
    }

    /** In the order of their numbers. */
    public List<Amendment> of(TenderId tender) {
        return entityManager
                .createQuery(
                        "select distinct a from Amendment a left join fetch a.parts where a.tender = :tender"
                                + " order by a.number",
                        Amendment.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }

    /** How many there are: the number of the last. */
    public int countOf(TenderId tender) {
        return entityManager
                .createQuery("select count(a) from Amendment a where a.tender = :tender", Long.class)
                .setParameter("tender", tender.value())
                .getSingleResult()
                .intValue();
    }
}

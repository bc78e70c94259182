package org.allmende.phase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;

/** The final tenders of first stages. Whoever reads a draft checks that the reader is of the council. */
@ApplicationScoped
public class FinalTenders {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Tender tender) {
        entityManager.persist(tender);
        entityManager.flush();
    }

    /** Those that were not cancelled. */
    public Optional<Tender> of(TenderId firstStage) {
        return entityManager
                .createQuery(
                        "select t from Tender t where t.firstStage = :first and t.course.status <> :cancelled",
                        Tender.class)
                .setParameter("first", firstStage.value())
                .setParameter("cancelled", TenderStatus.CANCELLED)
                .getResultStream()
                .findFirst();
    }
}

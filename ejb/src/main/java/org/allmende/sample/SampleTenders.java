package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderStatus;

/** The tenders of the sample that stand at one place, the oldest first. */
@ApplicationScoped
public class SampleTenders {

    @PersistenceContext
    private EntityManager entityManager;

    List<Tender> at(TenderStatus status) {
        return entityManager
                .createQuery(
                        "select t from Tender t where t.course.status = :status order by t.reference", Tender.class)
                .setParameter("status", status)
                .getResultList();
    }
}

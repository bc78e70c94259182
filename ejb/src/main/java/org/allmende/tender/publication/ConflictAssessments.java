package org.allmende.tender.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.tender.TenderId;

/** Conflicts assessments. Whoever reads what one says checks that the reader may; {@link #reviewOf} alone is for everybody. */
@ApplicationScoped
public class ConflictAssessments {

    @PersistenceContext
    private EntityManager entityManager;

    void add(ConflictAssessment assessment) {
        entityManager.persist(assessment);
        entityManager.flush();
    }

    ConflictAssessment get(UUID id) {
        return entityManager.find(ConflictAssessment.class, id);
    }

    /** The newest first. */
    public List<ConflictAssessment> of(TenderId tender) {
        return entityManager
                .createQuery(
                        "select a from ConflictAssessment a where a.tender = :tender order by a.number desc",
                        ConflictAssessment.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }

    /** The one that holds. */
    public Optional<ConflictAssessment> newestOf(TenderId tender) {
        return of(tender).stream().findFirst();
    }

    /** Empty of a tender that is older than assessments are here. */
    public Optional<ConflictReview> reviewOf(TenderId tender) {
        Object[] row = (Object[]) entityManager
                .createQuery("select min(a.madeAt), max(a.madeAt) from ConflictAssessment a where a.tender = :tender")
                .setParameter("tender", tender.value())
                .getSingleResult();
        Instant first = (Instant) row[0];
        return first == null
                ? Optional.empty()
                : Optional.of(new ConflictReview(first, first.equals(row[1]) ? null : (Instant) row[1]));
    }
}

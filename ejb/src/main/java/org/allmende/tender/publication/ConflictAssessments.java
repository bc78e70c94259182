package org.allmende.tender.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

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

    /**
     * That it was made and reviewed, which is public (s.83(5)(c)).
     *
     * @param revisedAt null while the first one holds
     */
    public record Review(Instant preparedAt, @Nullable Instant revisedAt) {

        public LocalDate preparedDay() {
            return London.dayOf(preparedAt);
        }

        public @Nullable LocalDate revisedDay() {
            return revisedAt == null ? null : London.dayOf(revisedAt);
        }
    }

    /** Empty of a tender that is older than assessments are here. */
    public Optional<Review> reviewOf(TenderId tender) {
        Object[] row = (Object[]) entityManager
                .createQuery("select min(a.madeAt), max(a.madeAt) from ConflictAssessment a where a.tender = :tender")
                .setParameter("tender", tender.value())
                .getSingleResult();
        Instant first = (Instant) row[0];
        return first == null
                ? Optional.empty()
                : Optional.of(new Review(first, first.equals(row[1]) ? null : (Instant) row[1]));
    }
}

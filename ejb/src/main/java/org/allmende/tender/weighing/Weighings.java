package org.allmende.tender.weighing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;

/**
 * The weighings of tenders' criteria by users of the services.
 *
 * <p>Errors: {@code WEIGHING_UNKNOWN}.
 */
@ApplicationScoped
public class Weighings {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Weighing weighing) {
        entityManager.persist(weighing);
    }

    void flush() {
        entityManager.flush();
    }

    public Weighing get(WeighingId id) {
        return Optional.ofNullable(entityManager.find(Weighing.class, id.value()))
                .orElseThrow(() -> new DomainProblem("WEIGHING_UNKNOWN"));
    }

    /** As it is now, so that nobody else moves it before this transaction ends. */
    Weighing getLocked(WeighingId id) {
        Weighing weighing = get(id);
        entityManager.refresh(weighing, LockModeType.PESSIMISTIC_WRITE);
        return weighing;
    }

    /** In the order in which they were asked; those that were taken back too. */
    public List<Weighing> ofTender(TenderId tender) {
        return entityManager
                .createQuery(
                        "select w from Weighing w where w.tender = :tender order by w.askedAt, w.id", Weighing.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }

    /** The last that was not taken back: the one that counts. */
    public Optional<Weighing> newestOf(TenderId tender) {
        return ofTender(tender).stream()
                .filter(weighing -> weighing.status() != WeighingStatus.WITHDRAWN)
                .reduce((former, later) -> later);
    }
}

package org.allmende.evaluation.override;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.bid.BidId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;

/**
 * Proposals to set fails aside, and what became of them.
 *
 * <p>Errors: {@code OVERRIDE_UNKNOWN}.
 */
@ApplicationScoped
public class FailOverrides {

    @PersistenceContext
    private EntityManager entityManager;

    void add(FailOverride override) {
        entityManager.persist(override);
    }

    void flush() {
        entityManager.flush();
    }

    public FailOverride get(FailOverrideId id) {
        return Optional.ofNullable(entityManager.find(FailOverride.class, id.value()))
                .orElseThrow(() -> new DomainProblem("OVERRIDE_UNKNOWN"));
    }

    /** As it is now, so that nobody else moves it before this transaction ends. */
    FailOverride locked(FailOverride override) {
        entityManager.refresh(override, LockModeType.PESSIMISTIC_WRITE);
        return override;
    }

    /** In the order in which they were proposed. */
    public List<FailOverride> ofTender(TenderId tender) {
        return entityManager
                .createQuery(
                        "select o from FailOverride o where o.tender = :tender order by o.proposedAt, o.id",
                        FailOverride.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }

    /** Those that let a bid take part. */
    public List<FailOverride> approvedOf(TenderId tender) {
        return ofTender(tender).stream()
                .filter(override -> override.status() == OverrideStatus.APPROVED)
                .toList();
    }

    /** The one that still waits for a second person, if there is one. */
    public Optional<FailOverride> waiting(TenderId tender) {
        return ofTender(tender).stream()
                .filter(override -> override.status() == OverrideStatus.PROPOSED)
                .findFirst();
    }

    public Optional<FailOverride> of(BidId bid) {
        return entityManager
                .createQuery("select o from FailOverride o where o.bid = :bid", FailOverride.class)
                .setParameter("bid", bid.value())
                .getResultStream()
                .findFirst();
    }
}

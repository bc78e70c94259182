package org.allmende.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.contract.ContractId;
import org.allmende.shared.DomainProblem;

/** Reviews of contracts; whoever shows one that is not public checks that the reader is of a side. */
@ApplicationScoped
public class PerformanceReviews {

    @PersistenceContext
    private EntityManager entityManager;

    void add(PerformanceReview review) {
        entityManager.persist(review);
        entityManager.flush();
    }

    public PerformanceReview get(PerformanceReviewId id) {
        return Optional.ofNullable(entityManager.find(PerformanceReview.class, id.value()))
                .orElseThrow(() -> new DomainProblem("PERFORMANCE_REVIEW_UNKNOWN"));
    }

    /** As it is now, so that nobody else moves it before this transaction ends. */
    PerformanceReview getLocked(PerformanceReviewId id) {
        PerformanceReview found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** All of a contract, the newest first. */
    public List<PerformanceReview> of(ContractId contract) {
        return entityManager
                .createQuery(
                        "select r from PerformanceReview r where r.contract = :contract order by r.number desc",
                        PerformanceReview.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    /** The one that is planned, open or waits for the provider; at most one. */
    public Optional<PerformanceReview> current(ContractId contract) {
        return of(contract).stream().filter(review -> !review.isPublic()).findFirst();
    }

    /** The newest public ones of all contracts. */
    public List<PerformanceReview> published(int count) {
        return entityManager
                .createQuery(
                        "select r from PerformanceReview r where r.publishedAt is not null"
                                + " order by r.publishedAt desc, r.id",
                        PerformanceReview.class)
                .setMaxResults(count)
                .getResultList();
    }
}

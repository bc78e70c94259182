package org.allmende.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.contract.ContractId;
import org.allmende.shared.DomainProblem;

/** Notices of breach or poor performance; the council alone reads one before it is published. */
@ApplicationScoped
public class PerformanceNotices {

    @PersistenceContext
    private EntityManager entityManager;

    void add(PerformanceNotice notice) {
        entityManager.persist(notice);
        entityManager.flush();
    }

    public PerformanceNotice get(PerformanceNoticeId id) {
        return Optional.ofNullable(entityManager.find(PerformanceNotice.class, id.value()))
                .orElseThrow(() -> new DomainProblem("NOTICE_UNKNOWN"));
    }

    /** As it is now, so that nobody else moves it before this transaction ends. */
    PerformanceNotice getLocked(PerformanceNoticeId id) {
        PerformanceNotice found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** All of a contract, the newest first. */
    public List<PerformanceNotice> of(ContractId contract) {
        return entityManager
                .createQuery(
                        "select n from PerformanceNotice n where n.contract = :contract order by n.number desc",
                        PerformanceNotice.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }
}

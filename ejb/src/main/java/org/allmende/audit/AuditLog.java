package org.allmende.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes and reads the audit. What was done commits with the act itself; what was refused commits on its own. */
@Stateless
public class AuditLog {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void done(AuditedCall call) {
        if (call.trail() != Trail.NONE) {
            entityManager.persist(new AuditEntry(call, AuditOutcome.DONE, clock.instant(), null));
        }
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(AuditedCall call, AuditOutcome outcome, @Nullable String detail) {
        if (call.trail() != Trail.NONE) {
            entityManager.persist(new AuditEntry(call, outcome, clock.instant(), detail));
        }
    }

    /** The newest entries first, without those of confidential circles. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<AuditEntry> newest(int first, int count) {
        return entityManager
                .createQuery("select e from AuditEntry e where e.trail = :open order by e.id desc", AuditEntry.class)
                .setParameter("open", Trail.OPEN)
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
    }

    /** All entries of one thing, oldest first; the caller has checked that the reader may see those of a circle. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<AuditEntry> of(UUID subject) {
        return entityManager
                .createQuery("select e from AuditEntry e where e.subject = :subject order by e.id", AuditEntry.class)
                .setParameter("subject", subject)
                .getResultList();
    }
}

package org.allmende.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.identity.OrganisationId;
import org.allmende.outcome.Payment;
import org.allmende.outcome.PaymentId;

/** Who needs a second approval, and who has it. */
@ApplicationScoped
public class SecondApprovals {

    @PersistenceContext
    private EntityManager entityManager;

    void add(SecondApproval approval) {
        entityManager.persist(approval);
        entityManager.flush();
    }

    void add(CouncilLimit limit) {
        entityManager.persist(limit);
    }

    boolean has(PaymentId payment) {
        return entityManager.find(SecondApproval.class, payment.value()) != null;
    }

    /** Those of the payments that a second person has approved. */
    Set<UUID> among(List<Payment> payments) {
        if (payments.isEmpty()) {
            return Set.of();
        }
        return entityManager
                .createQuery("select a from SecondApproval a where a.payment in :payments", SecondApproval.class)
                .setParameter(
                        "payments",
                        payments.stream().map(payment -> payment.id().value()).toList())
                .getResultStream()
                .map(SecondApproval::payment)
                .collect(Collectors.toSet());
    }

    /** The council's limit, or the usual one. */
    public PaymentLimit limit(OrganisationId council) {
        return entityManager
                .createQuery(
                        "select l from CouncilLimit l where l.council = :council order by l.setAt desc, l.id desc",
                        CouncilLimit.class)
                .setParameter("council", council.value())
                .setMaxResults(1)
                .getResultStream()
                .map(CouncilLimit::limit)
                .findFirst()
                .orElse(PaymentLimit.USUAL);
    }
}

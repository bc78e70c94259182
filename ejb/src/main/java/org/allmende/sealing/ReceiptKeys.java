package org.allmende.sealing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.allmende.shared.DomainProblem;

/** The public keys of receipts, those of earlier years too. */
@Stateless
public class ReceiptKeys {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ServerKey serverKey;

    /** The key of that id; empty where this portal never had it, or where somebody has changed what is kept of it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<ReceiptKey> of(String id) {
        return Optional.ofNullable(entityManager.find(KnownReceiptKey.class, id))
                .flatMap(this::open);
    }

    private Optional<ReceiptKey> open(KnownReceiptKey known) {
        try {
            return Optional.of(known.open(serverKey));
        } catch (DomainProblem changed) {
            return Optional.empty();
        }
    }

    /** Keeps it for ever, in a transaction of its own: what it signs may roll back, and the key goes on. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(ReceiptKey key) {
        if (entityManager.find(KnownReceiptKey.class, key.id()) == null) {
            entityManager.persist(new KnownReceiptKey(key, serverKey));
        }
    }
}

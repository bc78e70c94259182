package org.allmende.sample;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;

/** Keeps the shift of the clock in the database, where {@code portal_now()} reads it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ShiftStore {

    @PersistenceContext
    private EntityManager entityManager;

    public Duration load() {
        Object micros = entityManager
                .createNativeQuery("select (extract(epoch from shift) * 1000000)::bigint from time_travel")
                .getSingleResult();
        return Duration.ofNanos(Math.multiplyExact(((Number) micros).longValue(), 1_000));
    }

    /** @param nobodyThere whether the portal was away meanwhile; else its beats go along */
    public void save(Duration shift, boolean nobodyThere) {
        entityManager
                .createNativeQuery("select 1 from (select time_travel_to(?1, ?2)) as moved")
                .setParameter(1, shift.toNanos() / 1_000_000_000.0)
                .setParameter(2, nobodyThere)
                .getSingleResult();
    }
}

package org.allmende.sample;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Keeps which acts of the script failed, so that a test can say that none did. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SampleFailures {

    @PersistenceContext
    private EntityManager entityManager;

    public void add(SampleScript.Act act, Exception failed) {
        entityManager
                .createNativeQuery("insert into sample_failure (at, what, reason) values (?1, ?2, ?3)")
                .setParameter(1, OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC))
                .setParameter(2, act.what())
                .setParameter(3, String.valueOf(rootOf(failed)))
                .executeUpdate();
    }

    private static Throwable rootOf(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}

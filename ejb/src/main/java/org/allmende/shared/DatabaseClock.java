package org.allmende.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The instant by which lateness is decided: {@code portal_now()} of the database, asked in the deciding transaction. */
@ApplicationScoped
public class DatabaseClock {

    @PersistenceContext
    private EntityManager entityManager;

    public Instant now() {
        Object now = entityManager.createNativeQuery("select portal_now()").getSingleResult();
        if (now instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return now instanceof OffsetDateTime dateTime ? dateTime.toInstant() : (Instant) now;
    }
}

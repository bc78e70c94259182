package org.allmende.availability;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.Ids;

/**
 * Proves that the portal can do what a bidder needs of it: write, and commit. A beat lengthens the stretch of beats that runs; after
 * too long a gap it writes down the outage and begins a new one. All on the portal's clock, on which deadlines lie.
 */
@Stateless
public class Beats {

    /** Seconds between two beats. */
    public static final int EVERY = 15;

    /** Published: a longer time without a beat is an outage. Four beats in a row have failed then. */
    public static final Duration GAP = Duration.ofSeconds(60);

    /** One beat at a time, also of two servers; the time travel of the sample takes the same lock. */
    private static final int LOCK = 7_021_127;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DatabaseClock databaseClock;

    /** In a transaction of its own. One that has to wait for ten seconds is none: a bidder would wait as long. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void beat() {
        entityManager.createNativeQuery("set local lock_timeout = '10s'").executeUpdate();
        entityManager
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) as held")
                .setParameter(1, LOCK)
                .getSingleResult();
        List<?> latest = entityManager
                .createNativeQuery("select id, last_at from portal_stretch order by id desc limit 1")
                .getResultList();
        Instant now = databaseClock.now();
        if (latest.isEmpty()) {
            begin(now);
            return;
        }
        Object[] stretch = (Object[]) latest.get(0);
        Instant last = instant(stretch[1]);
        Duration gap = Duration.between(last, now);
        if (gap.compareTo(GAP) > 0) {
            note(last, now);
            begin(now);
        } else if (gap.compareTo(GAP.negated()) < 0) {
            begin(now);
        } else {
            lengthen(((Number) stretch[0]).longValue(), now);
        }
    }

    private void begin(Instant now) {
        entityManager
                .createNativeQuery("insert into portal_stretch (first_at, last_at) values (?1, ?1)")
                .setParameter(1, Timestamp.from(now))
                .executeUpdate();
    }

    private void note(Instant from, Instant until) {
        entityManager
                .createNativeQuery("insert into portal_outage (id, from_at, until_at) values (?1, ?2, ?3)")
                .setParameter(1, Ids.next())
                .setParameter(2, Timestamp.from(from))
                .setParameter(3, Timestamp.from(until))
                .executeUpdate();
    }

    private void lengthen(long stretch, Instant now) {
        entityManager
                .createNativeQuery("update portal_stretch set last_at = greatest(last_at, ?2) where id = ?1")
                .setParameter(1, stretch)
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    private static Instant instant(Object stored) {
        if (stored instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return stored instanceof OffsetDateTime dateTime ? dateTime.toInstant() : (Instant) stored;
    }
}

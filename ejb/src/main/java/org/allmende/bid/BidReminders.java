package org.allmende.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;

/** Which reminders have gone out. */
@ApplicationScoped
class BidReminders {

    @PersistenceContext
    private EntityManager entityManager;

    /** Whether it is this call's turn to tell; of two that come together, one is. */
    boolean claim(BidId bid, Instant deadline, int hoursBefore, Instant now) {
        return entityManager
                        .createNativeQuery("insert into bid_reminder (bid_id, deadline, hours_before, told_at)"
                                + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                        .setParameter(1, bid.value())
                        .setParameter(2, Timestamp.from(deadline))
                        .setParameter(3, hoursBefore)
                        .setParameter(4, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }
}

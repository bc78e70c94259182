package org.allmende.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;

/** What was measured. Everybody may read all of it. */
@ApplicationScoped
public class Outages {

    @PersistenceContext
    private EntityManager entityManager;

    /** Those that touch the time between two instants, the newest first. */
    public List<Outage> between(Instant first, Instant last) {
        return entityManager
                .createQuery(
                        "select o from Outage o where o.from < :last and o.until > :first order by o.from desc",
                        Outage.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    /** Since when the portal measures; empty before its first beat. */
    public Optional<Instant> since() {
        Object first = entityManager
                .createNativeQuery("select min(first_at) from portal_stretch")
                .getSingleResult();
        if (first instanceof OffsetDateTime dateTime) {
            return Optional.of(dateTime.toInstant());
        }
        return Optional.ofNullable(first).map(at -> ((Timestamp) at).toInstant());
    }

    /** Whether a beat has come after the tender's deadline, so that nothing of the time before can still come to light. */
    boolean provenBeyondDeadline(TenderId tender) {
        return (Boolean) entityManager
                .createNativeQuery("select exists (select 1 from portal_stretch s, tender t where t.id = ?1"
                        + " and s.id = (select max(id) from portal_stretch) and s.last_at > t.deadline)")
                .setParameter(1, tender.value())
                .getSingleResult();
    }

    /** Those that nobody has examined yet, the first one first. */
    List<UUID> unexamined() {
        return entityManager
                .createQuery("select o.id from Outage o where o.examinedAt is null order by o.from", UUID.class)
                .getResultList();
    }

    /** Those of them that touch the time in which the tender takes bids. */
    @SuppressWarnings("unchecked")
    List<UUID> unexamined(TenderId tender) {
        return entityManager
                .createNativeQuery(
                        "select o.id from portal_outage o, tender t where t.id = ?1 and o.examined_at is null"
                                + " and o.from_at < t.deadline and o.until_at > t.published_at order by o.from_at")
                .setParameter(1, tender.value())
                .getResultList();
    }

    /** The outage as it is now, so that nobody else examines it before this transaction ends. */
    Outage getLocked(UUID id) {
        Outage found = Optional.ofNullable(entityManager.find(Outage.class, id))
                .orElseThrow(() -> new DomainProblem("DISTURBANCE_UNKNOWN"));
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }
}

package org.allmende.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.DisturbanceTiming;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;

/** Disturbances of tenders. Everybody may read all of them. */
@ApplicationScoped
public class Disturbances {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Disturbance disturbance) {
        entityManager.persist(disturbance);
    }

    /** Writes what was decided, so that the database's own guards know it. */
    void write() {
        entityManager.flush();
    }

    public Disturbance get(DisturbanceId id) {
        return Optional.ofNullable(entityManager.find(Disturbance.class, id.value()))
                .orElseThrow(() -> new DomainProblem("DISTURBANCE_UNKNOWN"));
    }

    public Optional<Disturbance> find(TenderId tender, int number) {
        return entityManager
                .createQuery(
                        "select d from Disturbance d where d.tender = :tender and d.number = :number",
                        Disturbance.class)
                .setParameter("tender", tender.value())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The disturbance as it is now, so that nobody else moves it before this transaction ends. */
    Disturbance getLocked(TenderId tender, int number) {
        Disturbance found = find(tender, number).orElseThrow(() -> new DomainProblem("DISTURBANCE_UNKNOWN"));
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** In the order in which they were found. */
    public List<Disturbance> of(TenderId tender) {
        return entityManager
                .createQuery(
                        "select d from Disturbance d where d.tender = :tender order by d.number", Disturbance.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }

    /** The one on which nobody has decided; the caller holds the tender, so that none comes meanwhile. */
    public Optional<Disturbance> waitingOf(TenderId tender) {
        return of(tender).stream().filter(Disturbance::isWaiting).findFirst();
    }

    /** Tenders that take bids and that the outage touches shortly before their deadline. */
    @SuppressWarnings("unchecked")
    List<TenderId> touchedBy(Outage outage) {
        Instant horizon = outage.until().plus(DisturbanceTiming.WATCHED);
        List<UUID> tenders = entityManager
                .createNativeQuery("select id from tender where status = 'PUBLISHED' and published_at < ?2"
                        + " and deadline > ?1 and deadline < ?3 order by id")
                .setParameter(1, Timestamp.from(outage.from()))
                .setParameter(2, Timestamp.from(outage.until()))
                .setParameter(3, Timestamp.from(horizon))
                .getResultList();
        return tenders.stream().map(TenderId::new).toList();
    }
}

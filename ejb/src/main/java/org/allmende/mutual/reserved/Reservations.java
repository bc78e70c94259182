package org.allmende.mutual.reserved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.mutual.MutualId;
import org.allmende.shared.DomainProblem;

/** Requests for a reserved procurement; a mutual has at most one that waits. */
@ApplicationScoped
public class Reservations {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Reservation reservation) {
        entityManager.persist(reservation);
        entityManager.flush();
    }

    Reservation getLocked(ReservationId id) {
        Reservation found = entityManager.find(Reservation.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new DomainProblem("RESERVATION_UNKNOWN");
        }
        return found;
    }

    public Reservation get(ReservationId id) {
        Reservation found = entityManager.find(Reservation.class, id.value());
        if (found == null) {
            throw new DomainProblem("RESERVATION_UNKNOWN");
        }
        return found;
    }

    /** All of a mutual, the newest first. */
    public List<Reservation> of(MutualId mutual) {
        return entityManager
                .createQuery(
                        "select r from Reservation r where r.mutual = :mutual order by r.askedAt desc",
                        Reservation.class)
                .setParameter("mutual", mutual.value())
                .getResultList();
    }

    public Optional<Reservation> newest(MutualId mutual) {
        return of(mutual).stream().findFirst();
    }
}

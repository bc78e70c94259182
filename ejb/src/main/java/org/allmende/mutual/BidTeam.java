package org.allmende.mutual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmende.identity.PersonId;

/** Who prepares the bid of a mutual, each behind an information barrier from the council's side. */
@ApplicationScoped
public class BidTeam {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Mutual mutual, PersonId person, Instant now) {
        entityManager
                .createNativeQuery(
                        "insert into information_barrier (person_id, mutual_id, council_id, service_id, raised_at)"
                                + " values (?1, ?2, ?3, ?4, cast(?5 as timestamptz)) on conflict (person_id, mutual_id) do nothing")
                .setParameter(1, person.value())
                .setParameter(2, mutual.id().value())
                .setParameter(3, mutual.council().value())
                .setParameter(4, mutual.service().value())
                .setParameter(5, now.toString())
                .executeUpdate();
    }

    /** Once the mutual has ended there is no bid to keep apart. */
    void lowerAll(MutualId mutual, Instant now) {
        entityManager
                .createNativeQuery(
                        "update information_barrier set lowered_at = greatest(raised_at, cast(?2 as timestamptz))"
                                + " where mutual_id = ?1 and lowered_at is null")
                .setParameter(1, mutual.value())
                .setParameter(2, now.toString())
                .executeUpdate();
    }

    /** In the order in which they joined. */
    @SuppressWarnings("unchecked")
    public List<PersonId> of(MutualId mutual) {
        List<String> ids = entityManager
                .createNativeQuery("select cast(person_id as text) from information_barrier"
                        + " where mutual_id = ?1 and lowered_at is null order by raised_at")
                .setParameter(1, mutual.value())
                .getResultList();
        return ids.stream().map(id -> new PersonId(UUID.fromString(id))).toList();
    }
}

package org.allmende.award.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.award.AwardId;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;

/** Objections to awards; whoever shows one checks that the reader is of the council or of the bidder that has lodged it. */
@ApplicationScoped
public class Objections {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Objection objection) {
        entityManager.persist(objection);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }

    public Objection get(ObjectionId id) {
        return Optional.ofNullable(entityManager.find(Objection.class, id.value()))
                .orElseThrow(() -> new DomainProblem("OBJECTION_UNKNOWN"));
    }

    /** As it is now; the caller holds the tender, so that nobody else moves it. */
    Objection getLocked(ObjectionId id) {
        Objection found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    public Optional<Objection> find(AwardId award, int number) {
        return of(award).stream()
                .filter(objection -> objection.number() == number)
                .findFirst();
    }

    /** In the order in which they came in. */
    public List<Objection> of(AwardId award) {
        return entityManager
                .createQuery("select o from Objection o where o.award = :award order by o.number", Objection.class)
                .setParameter("award", award.value())
                .getResultList();
    }

    /** Those that suspend the award. */
    public List<Objection> suspending(AwardId award) {
        return of(award).stream()
                .filter(objection -> objection.status().suspends())
                .toList();
    }

    /** Those of one bidder. */
    public List<Objection> of(AwardId award, OrganisationId bidder) {
        return of(award).stream()
                .filter(objection -> objection.organisation().equals(bidder))
                .toList();
    }
}

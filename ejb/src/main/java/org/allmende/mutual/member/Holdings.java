package org.allmende.mutual.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.allmende.mutual.MutualId;
import org.allmende.shared.DomainProblem;

/** Registers of shares: whoever reads one checks that the reader is a member, and shows nobody what another holds. */
@ApplicationScoped
public class Holdings {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Holding holding) {
        entityManager.persist(holding);
        entityManager.flush();
    }

    /** The members of now, by name. */
    public List<Holding> of(MutualId mutual) {
        return entityManager
                .createQuery(
                        "select h from Holding h where h.mutual = :mutual and h.until is null order by h.name, h.id",
                        Holding.class)
                .setParameter("mutual", mutual.value())
                .getResultList();
    }

    /** What the owner of that address holds now. */
    public Optional<Holding> of(MutualId mutual, String email) {
        return of(mutual).stream()
                .filter(holding -> holding.email().equals(email.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All that the owner of that address holds now, in whatever mutual. */
    public List<Holding> ofAddress(String email) {
        return entityManager
                .createQuery("select h from Holding h where h.email = :email and h.until is null", Holding.class)
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .getResultList();
    }

    Holding get(MutualId mutual, HoldingId id) {
        Holding found = entityManager.find(Holding.class, id.value());
        if (found == null || !found.mutual().equals(mutual) || found.until().isPresent()) {
            throw new DomainProblem("HOLDING_UNKNOWN");
        }
        return found;
    }
}

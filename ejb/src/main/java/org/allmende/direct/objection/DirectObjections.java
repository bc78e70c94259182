package org.allmende.direct.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.direct.DirectAwardId;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;

/** Objections to direct awards; whoever shows one checks that the reader is of the council or of who lodged it. */
@ApplicationScoped
public class DirectObjections {

    @PersistenceContext
    private EntityManager entityManager;

    void add(DirectObjection objection) {
        entityManager.persist(objection);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }

    public DirectObjection get(DirectObjectionId id) {
        return Optional.ofNullable(entityManager.find(DirectObjection.class, id.value()))
                .orElseThrow(() -> new DomainProblem("DIRECT_OBJECTION_UNKNOWN"));
    }

    /** As it is now; the caller holds the direct award, so that nobody else moves it. */
    DirectObjection getFresh(DirectObjectionId id) {
        DirectObjection found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** In the order in which they came in. */
    public List<DirectObjection> of(DirectAwardId direct) {
        return entityManager
                .createQuery(
                        "select o from DirectObjection o where o.direct = :direct order by o.number",
                        DirectObjection.class)
                .setParameter("direct", direct.value())
                .getResultList();
    }

    /** Those that suspend it. */
    public List<DirectObjection> openOf(DirectAwardId direct) {
        return of(direct).stream().filter(DirectObjection::isOpen).toList();
    }

    /** Those of one organisation. */
    public List<DirectObjection> of(DirectAwardId direct, OrganisationId organisation) {
        return of(direct).stream()
                .filter(objection -> objection.organisation().equals(organisation))
                .toList();
    }
}

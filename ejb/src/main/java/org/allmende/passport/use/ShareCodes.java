package org.allmende.passport.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;

/** Share codes. Whoever has a code may see what it shows; who has made which, only the holder. */
@ApplicationScoped
public class ShareCodes {

    @PersistenceContext
    private EntityManager entityManager;

    void add(ShareCode code) {
        entityManager.persist(code);
    }

    public Optional<ShareCode> find(ShareCodeId id) {
        return Optional.ofNullable(entityManager.find(ShareCode.class, id.value()));
    }

    /** The code, so that nobody revokes it before this transaction ends. */
    ShareCode getLocked(ShareCodeId id) {
        ShareCode found = find(id).orElseThrow(() -> new DomainProblem("CODE_UNKNOWN"));
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** What somebody typed, however they wrote it, in force or not. To be asked by {@link CodeEntry} alone, which slows down guessing. */
    Optional<ShareCode> byWords(String typed) {
        return entityManager
                .createQuery("select c from ShareCode c where c.code = :code", ShareCode.class)
                .setParameter("code", ShareCode.plain(typed))
                .getResultStream()
                .findFirst();
    }

    /** The newest first. */
    public List<ShareCode> of(OrganisationId organisation) {
        return entityManager
                .createQuery(
                        "select distinct c from ShareCode c left join fetch c.versions where c.organisation = :organisation"
                                + " order by c.madeAt desc, c.id",
                        ShareCode.class)
                .setParameter("organisation", organisation.value())
                .getResultList();
    }
}

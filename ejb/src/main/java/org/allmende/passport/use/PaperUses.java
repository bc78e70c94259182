package org.allmende.passport.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.passport.PaperVersionId;
import org.allmende.shared.DomainProblem;

/** Uses of papers: for holder, asker and, once sent, the council; whoever shows one checks that. */
@ApplicationScoped
public class PaperUses {

    private static final Set<UseState> OPEN = EnumSet.of(UseState.ASKED, UseState.CONSENTED);
    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager entityManager;

    void add(PaperUse use) {
        entityManager.persist(use);
    }

    public PaperUse get(PaperUseId id) {
        return find(id).orElseThrow(() -> new DomainProblem("USE_UNKNOWN"));
    }

    public Optional<PaperUse> find(PaperUseId id) {
        return Optional.ofNullable(entityManager.find(PaperUse.class, id.value()));
    }

    /** The use, so that nobody else moves it before this transaction ends. */
    PaperUse getLocked(PaperUseId id) {
        PaperUse found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** Those that may still go with the matter, locked: an answer that is being given is waited for. */
    List<PaperUse> openLockedOf(UUID subject) {
        List<PaperUse> open = entityManager
                .createQuery(
                        "select u from PaperUse u where u.subject = :subject and u.state in :open order by u.id",
                        PaperUse.class)
                .setParameter("subject", subject)
                .setParameter("open", OPEN)
                .getResultList();
        open.forEach(use -> entityManager.refresh(use, LockModeType.PESSIMISTIC_WRITE));
        return open.stream().filter(use -> use.state().isOpen()).toList();
    }

    /** Uses in the matter, in the order in which they were asked for. */
    public List<PaperUse> of(UUID subject) {
        return entityManager
                .createQuery(
                        "select u from PaperUse u where u.subject = :subject order by u.askedAt, u.id", PaperUse.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** Uses of the organisation's papers, the newest first; at most 200. */
    public List<PaperUse> ofHolder(OrganisationId holder) {
        return entityManager
                .createQuery(
                        "select u from PaperUse u where u.holder = :holder order by u.askedAt desc, u.id",
                        PaperUse.class)
                .setParameter("holder", holder.value())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Uses with which the version has gone to a council. */
    List<PaperUse> sentOf(PaperVersionId version) {
        return entityManager
                .createQuery(
                        "select u from PaperUse u where u.paperVersion = :version and u.state = :sent", PaperUse.class)
                .setParameter("version", version.value())
                .setParameter("sent", UseState.SENT)
                .getResultList();
    }
}

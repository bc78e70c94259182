package org.allmende.challenge.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ParticipantId;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.account.Secrets;
import org.allmende.shared.DomainProblem;

/** Who takes part in which expression of interest; drafts included. */
@ApplicationScoped
public class Participants {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Participant participant) {
        entityManager.persist(participant);
    }

    public Participant get(ParticipantId id) {
        Participant found = entityManager.find(Participant.class, id.value());
        if (found == null) {
            throw new DomainProblem("EOI_PARTICIPANT_UNKNOWN");
        }
        return found;
    }

    /** Reads it anew, once its expression is locked: somebody else may have changed it meanwhile. */
    void refresh(Participant participant) {
        entityManager.refresh(participant);
    }

    /** Those whose part counts, in the order in which they were added. */
    public List<Participant> of(EoiId eoi) {
        return all(eoi).stream()
                .filter(participant -> participant.status().isPresent())
                .toList();
    }

    /** All that ever were, in the order in which they were added. */
    public List<Participant> all(EoiId eoi) {
        return entityManager
                .createQuery(
                        "select p from Participant p where p.eoi = :eoi order by p.addedAt, p.id", Participant.class)
                .setParameter("eoi", eoi.value())
                .getResultList();
    }

    /** The one invited by that secret, if it may still answer. */
    public Optional<Participant> bySecret(String secret) {
        return entityManager
                .createQuery("select p from Participant p where p.tokenHash = :hash", Participant.class)
                .setParameter("hash", Secrets.hash(secret))
                .getResultStream()
                .findFirst();
    }

    /** What these organisations have joined, the newest first. */
    public List<Participant> joinedBy(Collection<OrganisationId> organisations) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = organisations.stream().map(OrganisationId::value).toList();
        return entityManager
                .createQuery(
                        "select p from Participant p where p.organisation in :ids and p.status = :joined"
                                + " order by p.joinedAt desc",
                        Participant.class)
                .setParameter("ids", ids)
                .setParameter("joined", ParticipantStatus.JOINED)
                .getResultList();
    }

    /** Those of the expression for whose organisation the actor has the permission. */
    public List<Participant> ofActor(EoiId eoi, Permission permission) {
        return of(eoi).stream()
                .filter(participant -> participant
                        .organisation()
                        .filter(organisation -> Acting.current().may(permission, organisation))
                        .isPresent())
                .toList();
    }
}

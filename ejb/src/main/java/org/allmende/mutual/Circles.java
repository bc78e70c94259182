package org.allmende.mutual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.identity.PersonId;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/** Who is in which circle, and who is asked into one. */
@ApplicationScoped
public class Circles {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DatabaseClock clock;

    void add(CircleMember member) {
        entityManager.persist(member);
    }

    void add(CircleInvitation invitation) {
        entityManager.persist(invitation);
    }

    /** The members of now, the first one first. */
    public List<CircleMember> of(MutualId mutual) {
        return entityManager
                .createQuery(
                        "select m from CircleMember m where m.mutual = :mutual and m.until is null order by m.since, m.id",
                        CircleMember.class)
                .setParameter("mutual", mutual.value())
                .getResultList();
    }

    /** For the check on the instance. */
    public Set<PersonId> peopleOf(MutualId mutual) {
        return of(mutual).stream().map(CircleMember::person).collect(Collectors.toSet());
    }

    Optional<CircleMember> member(MutualId mutual, PersonId person) {
        return of(mutual).stream()
                .filter(member -> member.person().equals(person))
                .findFirst();
    }

    /** Invitations that wait for the owner of this address. */
    public List<CircleInvitation> invitationsTo(String email) {
        return entityManager
                .createQuery(
                        "select i from CircleInvitation i where i.email = :email and i.answeredAt is null"
                                + " and i.expiresAt > :now order by i.invitedAt desc",
                        CircleInvitation.class)
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .setParameter("now", clock.now())
                .getResultList();
    }

    /** Whom a circle has asked and who has not answered, in the order of asking. */
    public List<CircleInvitation> invitationsOf(MutualId mutual) {
        return entityManager
                .createQuery(
                        "select i from CircleInvitation i where i.mutual = :mutual and i.answeredAt is null"
                                + " order by i.invitedAt",
                        CircleInvitation.class)
                .setParameter("mutual", mutual.value())
                .getResultList();
    }

    CircleInvitation invitation(CircleInvitationId id) {
        CircleInvitation found = entityManager.find(CircleInvitation.class, id.value());
        if (found == null) {
            throw new DomainProblem("CIRCLE_INVITATION_OVER");
        }
        return found;
    }
}

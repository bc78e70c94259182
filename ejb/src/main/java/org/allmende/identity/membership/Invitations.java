package org.allmende.identity.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.identity.Role;
import org.allmende.identity.account.Secrets;
import org.allmende.shared.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Invitations that wait for an answer. */
@ApplicationScoped
public class Invitations {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DatabaseClock clock;

    /** Keeps an invitation and gives the secret for its mail. */
    String invite(OrganisationId organisation, String email, Set<Role> roles, @Nullable PersonId by) {
        String secret = Secrets.next();
        Invitation invitation = new Invitation(organisation, email, roles, secret, clock.now());
        invitation.by(by);
        entityManager.persist(invitation);
        return secret;
    }

    public Optional<Invitation> bySecret(String secret) {
        return entityManager
                .createQuery("select i from Invitation i where i.tokenHash = :hash", Invitation.class)
                .setParameter("hash", Secrets.hash(secret))
                .getResultStream()
                .findFirst();
    }

    /** Those not answered yet and still good, newest first. */
    public List<Invitation> open(OrganisationId organisation) {
        return entityManager
                .createQuery(
                        "select i from Invitation i where i.organisation = :organisation and i.acceptedAt is null"
                                + " and i.expiresAt > :now order by i.createdAt desc",
                        Invitation.class)
                .setParameter("organisation", organisation.value())
                .setParameter("now", clock.now())
                .getResultList();
    }
}

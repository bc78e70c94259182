package org.allmende.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.allmende.identity.PersonId;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/** Secrets sent by mail: given, and taken back once. */
@ApplicationScoped
public class MailTokens {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DatabaseClock clock;

    /** A new secret for the mail; an earlier one for the same purpose is good no more. */
    String give(PersonId person, MailToken.Purpose purpose) {
        entityManager
                .createQuery("update MailToken t set t.usedAt = :now"
                        + " where t.person = :person and t.purpose = :purpose and t.usedAt is null")
                .setParameter("now", clock.now())
                .setParameter("person", person.value())
                .setParameter("purpose", purpose)
                .executeUpdate();
        String secret = Secrets.next();
        entityManager.persist(new MailToken(secret, person, purpose, clock.now()));
        return secret;
    }

    /** Whose mailbox the secret proves; throws {@code LINK_EXPIRED} where it is unknown, used or too old. */
    PersonId take(String secret, MailToken.Purpose purpose) {
        MailToken token = entityManager.find(MailToken.class, Secrets.hash(secret), LockModeType.PESSIMISTIC_WRITE);
        if (token == null || !token.isGood(purpose, clock.now())) {
            throw new DomainProblem("LINK_EXPIRED");
        }
        token.use(clock.now());
        return token.person();
    }
}

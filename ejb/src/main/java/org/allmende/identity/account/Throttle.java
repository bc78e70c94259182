package org.allmende.identity.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import org.allmende.shared.DatabaseClock;

/**
 * Slows down guessing. Counts in the database, in its own transaction, so that neither a rollback nor a second server
 * forgets an attempt.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Throttle {

    private static final int PER_ACCOUNT_AND_ADDRESS = 5;
    private static final int PER_ADDRESS = 100;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DatabaseClock clock;

    /** Whether this address may try this account now; counts the attempt. */
    public boolean admits(String act, String account, String address) {
        return admits(pair(act, account, address), PER_ACCOUNT_AND_ADDRESS) && admits(all(act, address), PER_ADDRESS);
    }

    /** As {@link #admits(String, String, String)}, for what a signed-in account tries, from wherever it does. */
    public boolean admits(String act, String account) {
        return admits(pair(act, account, ""), PER_ACCOUNT_AND_ADDRESS);
    }

    /** The attempt of the account was a good one, and is as if it had not been made; those before it are not forgotten. */
    public void takeBack(String act, String account) {
        locked(pair(act, account, "")).takeBack();
    }

    /** The attempt was a good one: the account's count begins anew, and the address's is as if it had not been made. */
    public void forget(String act, String account, String address) {
        locked(pair(act, account, address)).forget();
        locked(all(act, address)).takeBack();
    }

    private boolean admits(String subject, int allowed) {
        return locked(subject).admit(allowed, clock.now());
    }

    private ThrottleCount locked(String subject) {
        entityManager
                .createNativeQuery("insert into sign_in_throttle (subject_hash) values (?1) on conflict do nothing")
                .setParameter(1, subject)
                .executeUpdate();
        return entityManager.find(ThrottleCount.class, subject, LockModeType.PESSIMISTIC_WRITE);
    }

    private static String all(String act, String address) {
        return Secrets.hash(act + "\n" + address);
    }

    private static String pair(String act, String account, String address) {
        return Secrets.hash(act + "\n" + account.strip().toLowerCase(Locale.ROOT) + "\n" + address);
    }
}

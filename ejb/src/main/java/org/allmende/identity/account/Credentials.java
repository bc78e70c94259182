package org.allmende.identity.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.allmende.audit.AuditLog;
import org.allmende.audit.AuditOutcome;
import org.allmende.audit.AuditedCall;
import org.allmende.audit.Trail;
import org.allmende.identity.Actor;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;

/**
 * Checks mail address and password. Tells nobody whether an account exists: unknown, unconfirmed, wrong and throttled all
 * end the same way and take the same time.
 */
@Stateless
public class Credentials {

    private static final String ACT = "SignIn";

    @Inject
    private People people;

    @Inject
    private Throttle throttle;

    @Inject
    private AuditLog auditLog;

    /**
     * The person, if all is right.
     *
     * @param address network address from which the attempt comes
     */
    public Optional<PersonId> check(String email, String password, String address) {
        Optional<Person> person = people.byEmail(email);
        boolean admitted = throttle.admits(ACT, email, address);
        boolean right =
                matches(password, person) && person.map(Person::isConfirmed).orElse(false);
        if (admitted && right) {
            throttle.forget(ACT, email, address);
            return person.map(Person::id);
        }
        person.ifPresent(owner -> audit(owner, admitted ? "SIGN_IN_FAILED" : "SIGN_IN_THROTTLED"));
        return Optional.empty();
    }

    private static boolean matches(String password, Optional<Person> person) {
        return person.flatMap(Person::passwordHash)
                .map(hash -> PasswordHash.matches(password, hash))
                .orElseGet(() -> PasswordHash.matchesNobody(password));
    }

    private void audit(Person account, String reason) {
        auditLog.failed(
                new AuditedCall(
                        Actor.Kind.ANONYMOUS.name(),
                        null,
                        Actor.ANONYMOUS.label(),
                        ACT,
                        Permission.OWN_ACCOUNT.name(),
                        "Person",
                        account.id().value(),
                        Trail.OPEN),
                AuditOutcome.REFUSED,
                reason);
    }
}

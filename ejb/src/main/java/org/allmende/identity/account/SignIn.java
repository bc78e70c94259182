package org.allmende.identity.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/** Begins a session of somebody whose {@link Credentials} were right. */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class SignIn {

    @Inject
    private Access access;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** The instant from which the session counts as begun. */
    public Begun begin(PersonId id) {
        access.toPerson(id);
        Person person = people.get(id);
        Instant now = clock.instant();
        return new Begun(
                now.isBefore(person.sessionsValidFrom()) ? person.sessionsValidFrom() : now, person.language());
    }

    /**
     * What the session needs to know.
     *
     * @param at never before the person's last sign-out everywhere
     */
    public record Begun(Instant at, String language) {}
}

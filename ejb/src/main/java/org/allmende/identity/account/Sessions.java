package org.allmende.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.allmende.identity.Actor;
import org.allmende.identity.Memberships;
import org.allmende.identity.People;
import org.allmende.identity.PersonId;

/** Whether a session still counts, and as whom it acts at this moment. */
@ApplicationScoped
public class Sessions {

    @Inject
    private People people;

    @Inject
    private Memberships memberships;

    /**
     * The person with the roles of now; empty once the person has signed out everywhere or changed the password.
     *
     * @param begun when the session began
     */
    public Optional<Actor> actor(PersonId id, Instant begun) {
        return people.find(id)
                .filter(person -> !begun.isBefore(person.sessionsValidFrom()))
                .map(person -> Actor.person(id, person.name(), person.language(), memberships.rolesOf(id)));
    }
}

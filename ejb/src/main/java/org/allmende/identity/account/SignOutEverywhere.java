package org.allmende.identity.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.allmende.identity.Access;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/** Ends all sessions of a person, on every device, this one too. */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class SignOutEverywhere {

    @Inject
    private Access access;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    public void signOut(PersonId person) {
        access.toPerson(person);
        people.get(person).signOutEverywhere(clock.instant());
    }
}

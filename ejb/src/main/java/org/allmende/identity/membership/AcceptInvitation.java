package org.allmende.identity.membership;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Membership;
import org.allmende.identity.Memberships;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/** Becomes a member by the secret of an invitation, which the mailbox's owner holds. */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class AcceptInvitation {

    @Inject
    private Access access;

    @Inject
    private Invitations invitations;

    @Inject
    private Memberships memberships;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Clock clock;

    /** The organisation that has a new member; {@code LINK_EXPIRED} or {@code ALREADY_MEMBER} where it has not. */
    public OrganisationId accept(String secret) {
        access.toSignedIn();
        PersonId person = Acting.current().requirePerson();
        Invitation invitation = invitations.bySecret(secret).orElseThrow(() -> new DomainProblem("LINK_EXPIRED"));
        invitation.accept(databaseClock.now());
        if (memberships.rolesOf(person).containsKey(invitation.organisation())) {
            throw new DomainProblem("ALREADY_MEMBER", Acting.current().label());
        }
        memberships.add(new Membership(person, invitation.organisation(), invitation.roles(), clock.instant()));
        return invitation.organisation();
    }
}

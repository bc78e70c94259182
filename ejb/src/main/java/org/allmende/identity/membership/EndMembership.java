package org.allmende.identity.membership;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.allmende.identity.Access;
import org.allmende.identity.Membership;
import org.allmende.identity.MembershipId;
import org.allmende.identity.Memberships;
import org.allmende.identity.Organisation;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DomainProblem;

/** Ends a membership; what the member did stays readable. */
@Stateless
@UseCase
@Requires(Permission.MANAGE_ORGANISATION)
public class EndMembership {

    @Inject
    private Access access;

    @Inject
    private Memberships memberships;

    @Inject
    private Organisations organisations;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    public void end(MembershipId id) {
        Membership membership = memberships
                .find(id)
                .filter(Membership::isCurrent)
                .orElseThrow(() -> new DomainProblem("MEMBERSHIP_UNKNOWN"));
        access.to(membership.organisation());
        RoleRule.keepAnOwner(memberships.ofOrganisation(membership.organisation()), membership.id());
        membership.end(clock.instant());
        Organisation organisation = organisations.get(membership.organisation());
        notices.tell(
                membership.person(),
                Notice.of("identity.membership-ended", null).with(organisation.name()));
    }
}

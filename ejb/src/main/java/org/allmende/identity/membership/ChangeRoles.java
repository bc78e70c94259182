package org.allmende.identity.membership;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.allmende.identity.Access;
import org.allmende.identity.Membership;
import org.allmende.identity.MembershipId;
import org.allmende.identity.Memberships;
import org.allmende.identity.Organisation;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.Role;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DomainProblem;

/** Gives a member other roles. Holds from the member's next request on. */
@Stateless
@UseCase
@Requires(Permission.MANAGE_ORGANISATION)
public class ChangeRoles {

    @Inject
    private Access access;

    @Inject
    private Memberships memberships;

    @Inject
    private Organisations organisations;

    @Inject
    private Notices notices;

    public void change(Command command) {
        Membership membership = memberships
                .find(command.membership())
                .filter(Membership::isCurrent)
                .orElseThrow(() -> new DomainProblem("MEMBERSHIP_UNKNOWN"));
        access.to(membership.organisation());
        Organisation organisation = organisations.get(membership.organisation());
        RoleRule.check(organisation.kind(), command.roles());
        if (!command.roles().contains(Role.OWNER)) {
            RoleRule.keepAnOwner(memberships.ofOrganisation(organisation.id()), membership.id());
        }
        membership.assign(command.roles());
        notices.tell(
                membership.person(),
                Notice.of("identity.roles-changed", null)
                        .with(organisation.name())
                        .linking("/organisation/view/" + organisation.reference()));
    }

    /** The membership and the roles that replace its former ones. */
    public record Command(MembershipId membership, Set<Role> roles) {}
}

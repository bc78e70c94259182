package org.allmende.identity.membership;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.allmende.identity.Membership;
import org.allmende.identity.MembershipId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Role;
import org.allmende.shared.DomainProblem;

/** Which roles an organisation can give, and that it never loses its last owner. */
public final class RoleRule {

    private static final Set<Role> OF_GROUPS = EnumSet.of(Role.OWNER, Role.EDITOR, Role.READER, Role.ORGANISER);
    private static final Set<Role> NOT_OF_COUNCILS = EnumSet.of(Role.EDITOR, Role.READER, Role.ORGANISER);

    private RoleRule() {}

    /** Roles that a member may have there: a council's offices are not for bidders, nor a bidder's desks for councils. */
    public static Set<Role> rolesOf(OrganisationKind kind) {
        return kind == OrganisationKind.COUNCIL ? EnumSet.complementOf(EnumSet.copyOf(NOT_OF_COUNCILS)) : OF_GROUPS;
    }

    /** Throws {@code MEMBERSHIP_NEEDS_ROLE} or {@code ROLE_NOT_FOR_KIND}. */
    static void check(OrganisationKind kind, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new DomainProblem("MEMBERSHIP_NEEDS_ROLE");
        }
        if (!rolesOf(kind).containsAll(roles)) {
            throw new DomainProblem("ROLE_NOT_FOR_KIND");
        }
    }

    /** Throws {@code LAST_OWNER} if nobody else would speak for the organisation. */
    static void keepAnOwner(List<Membership> current, MembershipId leaving) {
        boolean another = current.stream()
                .anyMatch(
                        member -> !member.id().equals(leaving) && member.roles().contains(Role.OWNER));
        if (!another) {
            throw new DomainProblem("LAST_OWNER");
        }
    }
}

package org.allmende.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.identity.Access;
import org.allmende.identity.Membership;
import org.allmende.identity.MembershipId;
import org.allmende.identity.Memberships;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.identity.Role;
import org.allmende.identity.membership.ChangeRoles;
import org.allmende.identity.membership.EndMembership;
import org.allmende.identity.membership.Invitations;
import org.allmende.identity.membership.InviteMember;
import org.allmende.identity.membership.RoleRule;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The members of one organisation, for its owners: who may do what, who is invited. */
@Named
@ViewScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.MANAGE_ORGANISATION)
public class OrganisationMembersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** An invitation that waits for an answer. */
    public record Invited(String email, List<Role> roles, Instant expiresAt) implements Serializable {}

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private Invitations invitations;

    @Inject
    private Access access;

    @Inject
    private InviteMember inviteMember;

    @Inject
    private ChangeRoles changeRoles;

    @Inject
    private EndMembership endMembership;

    @SuppressWarnings("NullAway.Init")
    private UUID organisation;

    private String name = "";
    private List<Role> possible = List.of();
    private List<MemberRow> members = List.of();
    private List<Invited> invited = List.of();
    private String email = "";
    private Role[] roles = {};

    @PostConstruct
    void read() {
        Organisation found =
                organisations.byReference(String.valueOf(reference)).orElseThrow(NotFound::new);
        access.demand(Permission.MANAGE_ORGANISATION, found.id());
        organisation = found.id().value();
        name = found.name();
        possible = RoleRule.rolesOf(found.kind()).stream().sorted().toList();
        refresh();
    }

    private void refresh() {
        OrganisationId id = new OrganisationId(organisation);
        List<Membership> current = memberships.ofOrganisation(id);
        Map<PersonId, Person> byId =
                people.all(current.stream().map(Membership::person).toList());
        members = current.stream()
                .map(membership -> MemberRow.of(membership, byId.get(membership.person())))
                .toList();
        invited = invitations.open(id).stream()
                .map(open ->
                        new Invited(open.email(), open.roles().stream().sorted().toList(), open.expiresAt()))
                .toList();
    }

    public void invite() {
        inviteMember.invite(new InviteMember.Command(new OrganisationId(organisation), email, set(roles)));
        done("organisation.members.invited.done");
    }

    public void change(MemberRow row) {
        changeRoles.change(new ChangeRoles.Command(new MembershipId(row.getId()), set(row.getRoles())));
        done("organisation.members.changed.done");
    }

    public void end(MemberRow row) {
        endMembership.end(new MembershipId(row.getId()));
        done("organisation.members.ended.done");
    }

    private void done(String key) {
        Problems.done(key);
        Faces.redirect("/organisation/members/" + reference);
    }

    private static EnumSet<Role> set(Role[] chosen) {
        EnumSet<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(List.of(chosen));
        return set;
    }

    public String getReference() {
        return String.valueOf(reference);
    }

    public String getName() {
        return name;
    }

    public List<Role> getPossible() {
        return possible;
    }

    public List<MemberRow> getMembers() {
        return members;
    }

    public List<Invited> getInvited() {
        return invited;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public Role[] getRoles() {
        return roles;
    }

    public void setRoles(Role[] roles) {
        this.roles = roles;
    }
}

package org.allmende.identity.membership;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Memberships;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.Requires;
import org.allmende.identity.Role;
import org.allmende.identity.UseCase;
import org.allmende.identity.account.RegisterPerson;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DomainProblem;

/** Invites somebody by mail, with or without an account, to become a member with roles. */
@Stateless
@UseCase
@Requires(Permission.MANAGE_ORGANISATION)
public class InviteMember {

    @Inject
    private Access access;

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private Invitations invitations;

    @Inject
    private Notices notices;

    public void invite(Command command) {
        access.to(command.organisation());
        Organisation organisation = organisations.get(command.organisation());
        RoleRule.check(organisation.kind(), command.roles());
        if (!RegisterPerson.isEmail(command.email())) {
            throw new DomainProblem("EMAIL_NOT_VALID");
        }
        String language = people.byEmail(command.email())
                .map(known -> languageOf(known, organisation.id()))
                .orElse(Acting.current().language());
        String secret = invitations.invite(
                organisation.id(),
                command.email(),
                command.roles(),
                Acting.current().requirePerson());
        notices.tellMailbox(
                command.email().strip(),
                language,
                Notice.of("identity.invitation", null)
                        .with(organisation.name())
                        .linking("/invitation?token=" + secret));
    }

    private String languageOf(Person known, OrganisationId organisation) {
        if (memberships.rolesOf(known.id()).containsKey(organisation)) {
            throw new DomainProblem("ALREADY_MEMBER", known.name());
        }
        return known.language();
    }

    /** Whom to invite to which organisation, in which roles. */
    public record Command(OrganisationId organisation, String email, Set<Role> roles) {}
}

package org.allmende.identity.membership;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Membership;
import org.allmende.identity.Memberships;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.Role;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.References;
import org.jspecify.annotations.Nullable;

/** Registers an organisation; who registers it becomes its owner. Councils are not registered here: see {@link FoundCouncil}. */
@Stateless
@UseCase
@Requires(Permission.REGISTER_ORGANISATION)
public class RegisterOrganisation {

    private static final int LONGEST = 200;

    @Inject
    private Access access;

    @Inject
    private Organisations organisations;

    @Inject
    private Memberships memberships;

    @Inject
    private References references;

    @Inject
    private Clock clock;

    public OrganisationId register(Command command) {
        access.toSignedIn();
        check(command);
        Organisation organisation = new Organisation(
                references.next("O"), command.name(), command.kind(), blankToNull(command.area()), clock.instant());
        organisation.describe(
                blankToNull(command.purpose()), blankToNull(command.area()), blankToNull(command.website()));
        String number = blankToNull(command.identifier());
        String scheme = blankToNull(command.identifierScheme());
        if (number != null && scheme != null) {
            organisation.identify(scheme, number);
        }
        organisations.add(organisation);
        memberships.add(new Membership(
                Acting.current().requirePerson(), organisation.id(), Set.of(Role.OWNER), clock.instant()));
        return organisation.id();
    }

    private void check(Command command) {
        String name = command.name().strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new DomainProblem("ORGANISATION_NAME_MISSING");
        }
        if (command.kind() == OrganisationKind.COUNCIL) {
            throw new DomainProblem("COUNCIL_NOT_SELF_REGISTERED");
        }
        String website = blankToNull(command.website());
        if (website != null && !website.matches("https?://[^\\s\"<>]+")) {
            throw new DomainProblem("WEBSITE_NOT_VALID");
        }
        String scheme = blankToNull(command.identifierScheme());
        String number = blankToNull(command.identifier());
        if (scheme != null
                && number != null
                && organisations.byIdentifier(scheme, number).isPresent()) {
            throw new DomainProblem("ORGANISATION_ALREADY_REGISTERED", scheme, number);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * What an organisation tells of itself.
     *
     * @param area where it works, in plain words
     * @param identifierScheme code of a register, such as {@code GB-COH}; the number stands in {@code identifier}
     */
    public record Command(
            String name,
            OrganisationKind kind,
            @Nullable String purpose,
            @Nullable String area,
            @Nullable String website,
            @Nullable String identifierScheme,
            @Nullable String identifier) {}
}

package org.allmende.identity.membership;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import org.allmende.identity.Access;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.Role;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.References;

/**
 * Sets up the council that a portal is run for, and invites its first owner, who is the portal's first administrator. Only
 * the installation itself does this.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class FoundCouncil {

    @Inject
    private Access access;

    @Inject
    private Organisations organisations;

    @Inject
    private Invitations invitations;

    @Inject
    private References references;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    public OrganisationId found(Command command) {
        access.toProcess();
        Organisation council = new Organisation(
                references.next("O"), command.name(), OrganisationKind.COUNCIL, command.area(), clock.instant());
        council.describe(command.purpose(), command.area(), command.website());
        organisations.add(council);
        String secret = invitations.invite(
                council.id(), command.ownerEmail(), EnumSet.of(Role.OWNER, Role.ADMINISTRATOR), null);
        notices.tellMailbox(
                command.ownerEmail(),
                "en",
                Notice.of("identity.invitation", null).with(council.name()).linking("/invitation?token=" + secret));
        return council.id();
    }

    /** Name and description of the council, and the mailbox of its first owner. */
    public record Command(String name, String area, String purpose, String website, String ownerEmail) {}
}

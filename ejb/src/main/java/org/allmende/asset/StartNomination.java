package org.allmende.asset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.References;

/**
 * A body begins a nomination: a private draft, once what it says about itself gives it a local connection.
 *
 * <p>Errors: the codes of {@link LocalConnection}, {@code ASSET_COUNCIL_UNKNOWN}.
 */
@Stateless
@UseCase
@Requires(Permission.NOMINATE_ASSET)
public class StartNomination {

    @Inject
    private Access access;

    @Inject
    private Assets assets;

    @Inject
    private Organisations organisations;

    @Inject
    private References references;

    @Inject
    private DatabaseClock databaseClock;

    /** Who nominates, to which council, and what gives it the right to. */
    public record Command(OrganisationId body, OrganisationId council, Standing standing) {}

    public AssetId start(Command command) {
        access.to(command.body());
        if (organisations.get(command.council()).kind() != OrganisationKind.COUNCIL) {
            throw new DomainProblem("ASSET_COUNCIL_UNKNOWN");
        }
        LocalConnection.toNominate(organisations.get(command.body()).kind(), command.standing())
                .require();
        Asset asset = new Asset(
                references.next("V"), command.council(), command.body(), command.standing(), databaseClock.now());
        assets.add(asset);
        return asset.id();
    }
}

package org.allmende.asset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Saves a nomination that is being written; what two people write at once is never lost in silence.
 *
 * <p>Errors: {@code ASSET_NOT_A_DRAFT(reference)}, {@code ASSET_CHANGED}, {@code ASSET_SERVICE_OF_ANOTHER}, {@code
 * ASSET_TEXT_TOO_LONG(most)}.
 */
@Stateless
@UseCase
@Requires(Permission.NOMINATE_ASSET)
public class SaveNomination {

    @Inject
    private Access access;

    @Inject
    private Assets assets;

    @Inject
    private Services services;

    @Inject
    private DatabaseClock databaseClock;

    /**
     * What it says now.
     *
     * @param version of the nomination when it was read
     */
    public record Command(AssetId asset, NominationFacts facts, long version) {}

    /** The instant of saving. */
    public Instant save(Command command) {
        Asset asset = assets.getLocked(command.asset());
        access.to(asset.organisation());
        ServiceId service = command.facts().service();
        if (service != null && !services.get(service).council().equals(asset.council())) {
            throw new DomainProblem("ASSET_SERVICE_OF_ANOTHER");
        }
        Instant now = databaseClock.now();
        asset.write(command.facts(), command.version(), now);
        return now;
    }
}

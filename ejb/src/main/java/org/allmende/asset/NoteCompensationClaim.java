package org.allmende.asset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The council notes an owner's written claim for compensation (S.I. 2012/2421 reg 14(5)).
 *
 * <p>Errors: those of {@link CompensationClaim}.
 */
@Stateless
@UseCase
@Requires(Permission.KEEP_ASSET_LIST)
public class NoteCompensationClaim {

    @Inject
    private Access access;

    @Inject
    private Assets assets;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private AssetNews news;

    /** What is claimed. */
    public record Command(AssetId asset, CompensationClaim.Claimed claimed) {}

    public ClaimId note(Command command) {
        Asset asset = assets.getLocked(command.asset());
        access.to(asset.council());
        CompensationClaim claim = new CompensationClaim(asset, command.claimed(), databaseClock.now());
        assets.add(claim);
        news.tell(asset, asset.council(), "asset.claim.noted", asset.name());
        return claim.id();
    }
}

package org.allmende.asset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.Money;

/**
 * The council decides on a claim for compensation and tells the owner in writing why (S.I. 2012/2421 reg 14(6)). That it has
 * decided is public, the amount and the reasons are not.
 *
 * <p>Errors: {@code CLAIM_STEP_NOT_POSSIBLE}, {@code CLAIM_MORE_THAN_ASKED(asked)}, {@code ASSET_REASONS_MISSING}.
 */
@Stateless
@UseCase
@Requires(Permission.KEEP_ASSET_LIST)
public class DecideClaim {

    @Inject
    private Access access;

    @Inject
    private Assets assets;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private AssetNews news;

    /**
     * What is paid, and why.
     *
     * @param agreed nothing: the claim is refused
     */
    public record Command(ClaimId claim, Money agreed, String reasons) {}

    public void decide(Command command) {
        CompensationClaim claim = assets.claim(command.claim());
        Asset asset = assets.get(claim.asset());
        access.to(asset.council());
        claim.decide(command.agreed(), command.reasons(), databaseClock.now());
        news.tell(
                asset,
                asset.council(),
                claim.status() == ClaimStatus.AGREED ? "asset.claim.agreed" : "asset.claim.refused",
                news.name(asset.council()));
    }
}

package org.allmende.asset;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * The council takes an entry off the list before its time, with published reasons (Localism Act 2011 s.91(4), S.I. 2012/2421
 * reg 2(c)): an appeal has succeeded, or the land is no longer of community value. A sale is recorded by {@link RecordSale}.
 *
 * <p>Errors: {@code ASSET_NOT_LISTED}, {@code ASSET_REASONS_MISSING}, {@code ASSET_REMOVAL_BY_SALE}.
 */
@Stateless
@UseCase
@Requires(Permission.KEEP_ASSET_LIST)
public class RemoveAsset {

    @Inject
    private Access access;

    @Inject
    private Assets assets;

    @Inject
    private OpenNotices openNotices;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private AssetNews news;

    @Inject
    private Event<AssetRemoved> removed;

    /** Why. */
    public record Command(AssetId asset, RemovalReason reason, String words) {}

    public void remove(Command command) {
        Asset asset = assets.getLocked(command.asset());
        access.to(asset.council());
        if (command.reason() == RemovalReason.SOLD) {
            throw new DomainProblem("ASSET_REMOVAL_BY_SALE");
        }
        Instant now = databaseClock.now();
        asset.remove(command.reason(), command.words(), now);
        openNotices.lapse(asset, now);
        news.tell(asset, asset.council(), "asset.removed", news.name(asset.council()), asset.name());
        news.toNominator(
                asset,
                Notice.of("asset.removed", asset.requireCase())
                        .with(asset.name(), asset.reference(), command.words().strip()));
        removed.fire(new AssetRemoved(asset.id(), now));
    }
}

package org.allmende.asset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;

/**
 * The five years of an entry are over (Localism Act 2011 s.87(3)): it leaves the list, and with it goes what is left of an
 * owner's notice. It may be nominated anew.
 *
 * <p>Errors: {@code ASSET_LISTED_STILL(until)}, {@code ASSET_NOT_LISTED}.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class ExpireListing {

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

    /** Which asset. */
    public record Command(AssetId asset) {}

    public void expire(Command command) {
        Asset asset = assets.getLocked(command.asset());
        access.toProcess();
        if (asset.status() == AssetStatus.EXPIRED) {
            return;
        }
        Instant now = databaseClock.now();
        asset.expire(now);
        openNotices.lapse(asset, now);
        news.tell(asset, asset.council(), "asset.expired", asset.name());
        Notice notice = Notice.of("asset.expired", asset.requireCase()).with(asset.name(), asset.reference());
        news.toNominator(asset, notice);
        news.toCouncil(asset, Permission.KEEP_ASSET_LIST, notice);
    }
}

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
 * The protected period has ended (Localism Act 2011 s.95(4)): to sell from now on takes a new notice. Told once.
 *
 * <p>Errors: {@code DISPOSAL_PERIOD_RUNS(last day)}.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class EndProtection {

    @Inject
    private Access access;

    @Inject
    private Assets assets;

    @Inject
    private Disposals disposals;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private AssetNews news;

    /** Of which notice. */
    public record Command(DisposalId disposal) {}

    public void end(Command command) {
        Disposal disposal = disposals.getLocked(command.disposal());
        access.toProcess();
        if (!disposal.status().isOpen()) {
            return;
        }
        Instant now = databaseClock.now();
        disposal.endProtection(now);
        Asset asset = assets.get(disposal.asset());
        news.tell(asset, asset.council(), "asset.protection.over", asset.name());
        news.toNominator(
                asset, Notice.of("asset.protection.over", asset.requireCase()).with(asset.name(), asset.reference()));
    }
}

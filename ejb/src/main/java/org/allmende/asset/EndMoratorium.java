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
 * A moratorium has ended: the interim one without a request, or the full one (Localism Act 2011 s.95(3)). Until the protected
 * period ends the owner may sell to anybody. Told once, however often the process asks.
 *
 * <p>Errors: {@code DISPOSAL_PERIOD_RUNS(last day)}.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class EndMoratorium {

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
        if (!disposal.status().isMoratorium()) {
            return;
        }
        Instant now = databaseClock.now();
        disposal.free(now);
        Asset asset = assets.get(disposal.asset());
        news.tell(asset, asset.council(), "asset.free", asset.name(), disposal.protectedEnds());
        Notice notice = Notice.of("asset.free", asset.requireCase())
                .with(asset.name(), asset.reference(), disposal.protectedEnds());
        news.toNominator(asset, notice);
        disposals.requestsOf(disposal.id()).stream()
                .map(BidderRequest::organisation)
                .filter(group -> !group.equals(asset.organisation()))
                .forEach(group -> news.toBody(asset, group, Permission.NOMINATE_ASSET, notice));
    }
}

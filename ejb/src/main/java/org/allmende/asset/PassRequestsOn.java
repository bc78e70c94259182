package org.allmende.asset;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * The council has passed the groups' requests on to the owner, as soon as was practicable (Localism Act 2011 s.98(2)).
 *
 * <p>Errors: {@code REQUESTS_PASSED_ON}.
 */
@Stateless
@UseCase
@Requires(Permission.KEEP_ASSET_LIST)
public class PassRequestsOn {

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

    @Inject
    private Event<RequestsPassedOn> passedOn;

    /** Of which notice. */
    public record Command(DisposalId disposal) {}

    public void passOn(Command command) {
        Disposal disposal = disposals.getLocked(command.disposal());
        Asset asset = assets.get(disposal.asset());
        access.to(asset.council());
        List<BidderRequest> waiting = disposals.requestsOf(disposal.id()).stream()
                .filter(request -> request.passedOnAt().isEmpty())
                .toList();
        if (waiting.isEmpty()) {
            throw new DomainProblem("REQUESTS_PASSED_ON");
        }
        Instant now = databaseClock.now();
        waiting.forEach(request -> request.passOn(now));
        news.tell(asset, asset.council(), "asset.passed.on", news.name(asset.council()));
        waiting.forEach(request -> news.toBody(
                asset,
                request.organisation(),
                Permission.NOMINATE_ASSET,
                Notice.of("asset.passed.on", asset.requireCase()).with(asset.name(), asset.reference())));
        passedOn.fire(new RequestsPassedOn(disposal.id(), now));
    }
}

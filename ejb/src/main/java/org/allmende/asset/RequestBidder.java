package org.allmende.asset;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * A community interest group asks to be treated as a potential bidder. The first request that comes within the interim
 * moratorium, by the database's clock, turns it into the full one (Localism Act 2011 s.95(3)); the council passes each on.
 *
 * <p>Errors: the codes of {@link LocalConnection}, {@code DISPOSAL_INTERIM_OVER(last day)}, {@code REQUEST_TWICE}, {@code
 * REQUEST_WORDS_TOO_LONG(most)}.
 */
@Stateless
@UseCase
@Requires(Permission.NOMINATE_ASSET)
public class RequestBidder {

    @Inject
    private Access access;

    @Inject
    private Assets assets;

    @Inject
    private Disposals disposals;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private AssetNews news;

    @Inject
    private Event<BidderRequested> requested;

    /**
     * Who asks.
     *
     * @param words what the group wants the owner to know; may be empty
     */
    public record Command(DisposalId disposal, OrganisationId body, Standing standing, String words) {}

    public BidderRequestId request(Command command) {
        Disposal disposal = disposals.getLocked(command.disposal());
        access.to(command.body());
        LocalConnection.toBid(organisations.get(command.body()).kind(), command.standing())
                .require();
        if (disposals.hasAsked(disposal.id(), command.body())) {
            throw new DomainProblem("REQUEST_TWICE");
        }
        Instant now = databaseClock.now();
        boolean first = disposal.request(now);
        BidderRequest request =
                new BidderRequest(disposal.id(), command.body(), command.standing(), command.words(), now);
        disposals.add(request);
        tell(assets.get(disposal.asset()), disposal, command.body(), first);
        requested.fire(new BidderRequested(disposal.id(), first, now));
        return request.id();
    }

    private void tell(Asset asset, Disposal disposal, OrganisationId body, boolean first) {
        String group = news.name(body);
        news.tell(
                asset,
                body,
                first ? "asset.request.first" : "asset.request.more",
                group,
                asset.name(),
                disposal.fullEnds());
        Notice notice = Notice.of("asset.request", asset.requireCase())
                .with(group, asset.name(), asset.reference(), disposal.fullEnds());
        news.toCouncil(asset, Permission.KEEP_ASSET_LIST, notice);
        news.toNominator(asset, notice);
        if (!body.equals(asset.organisation())) {
            news.toBody(asset, body, Permission.NOMINATE_ASSET, notice);
        }
    }
}

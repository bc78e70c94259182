package org.allmende.asset;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;

/**
 * The council is told that listed land has been disposed of (S.I. 2012/2421 reg 19(2)). A relevant disposal takes the entry
 * off the list (reg 2(b)); an exempt one leaves it there.
 *
 * <p>Errors: {@code SALE_DAY_OUTSIDE(first, last)}, {@code SALE_IN_MORATORIUM(last day)}, {@code DISPOSAL_STEP_NOT_POSSIBLE},
 * {@code ASSET_REASONS_MISSING}.
 */
@Stateless
@UseCase
@Requires(Permission.KEEP_ASSET_LIST)
public class RecordSale {

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
    private Event<DisposalClosed> closed;

    @Inject
    private Event<AssetRemoved> removed;

    /**
     * How and when it was disposed of.
     *
     * @param words published: what the council was told, without the name of a person
     */
    public record Command(DisposalId disposal, SaleKind kind, LocalDate soldOn, String words) {}

    public void record(Command command) {
        Disposal disposal = disposals.getLocked(command.disposal());
        Asset asset = assets.getLocked(disposal.asset());
        access.to(asset.council());
        Instant now = databaseClock.now();
        disposal.sell(command.kind(), command.soldOn(), now);
        String words = Reasons.require(command.words());
        boolean leaves = command.kind() != SaleKind.EXEMPT;
        if (leaves) {
            asset.remove(RemovalReason.SOLD, words, now);
        }
        news.tell(
                asset,
                asset.council(),
                leaves ? "asset.sold" : "asset.sold.exempt",
                asset.name(),
                command.soldOn(),
                words);
        news.toNominator(
                asset,
                Notice.of("asset.sold", asset.requireCase())
                        .with(asset.name(), asset.reference(), command.soldOn(), words));
        closed.fire(new DisposalClosed(disposal.id(), now));
        if (leaves) {
            removed.fire(new AssetRemoved(asset.id(), now));
        }
    }
}

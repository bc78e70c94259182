package org.allmende.asset;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.calendar.MoratoriumRules;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.References;

/**
 * The council enters an owner's written notice of the wish to sell (Localism Act 2011 s.95(2)). The three periods begin with
 * the day on which it received the notice; their dates are published, the nominator is told (s.97), the owner's name is not.
 *
 * <p>Errors: {@code ASSET_NOT_LISTED}, {@code DISPOSAL_RUNS} and those of {@link Disposal}.
 */
@Stateless
@UseCase
@Requires(Permission.KEEP_ASSET_LIST)
public class RecordOwnerNotice {

    @Inject
    private Access access;

    @Inject
    private Assets assets;

    @Inject
    private Disposals disposals;

    @Inject
    private References references;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private AssetNews news;

    @Inject
    private Event<OwnerNoticeReceived> received;

    /**
     * Whose notice, and when it came.
     *
     * @param ownerContact how the council reaches the owner; neither name nor contact is ever public
     */
    public record Command(AssetId asset, String ownerName, String ownerContact, LocalDate receivedOn) {}

    public DisposalId record(Command command) {
        Asset asset = assets.getLocked(command.asset());
        access.to(asset.council());
        if (disposals.openOf(asset.id()).isPresent()) {
            throw new DomainProblem("DISPOSAL_RUNS");
        }
        Instant now = databaseClock.now();
        Disposal disposal = new Disposal(
                references.next("M"),
                asset,
                new Disposal.Owner(command.ownerName(), command.ownerContact()),
                command.receivedOn(),
                MoratoriumRules.on(command.receivedOn()),
                now);
        disposals.add(disposal);
        tell(asset, disposal);
        received.fire(new OwnerNoticeReceived(disposal.id(), now));
        return disposal.id();
    }

    private void tell(Asset asset, Disposal disposal) {
        news.tell(
                asset,
                asset.council(),
                "asset.notice",
                asset.name(),
                disposal.receivedOn(),
                disposal.interimEnds(),
                disposal.fullEnds(),
                disposal.protectedEnds());
        news.toNominator(
                asset,
                Notice.of("asset.notice", asset.requireCase())
                        .with(
                                asset.name(),
                                asset.reference(),
                                disposal.receivedOn(),
                                disposal.interimEnds(),
                                disposal.fullEnds(),
                                disposal.protectedEnds()));
    }
}

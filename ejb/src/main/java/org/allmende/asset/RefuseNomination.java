package org.allmende.asset;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * The council decides that the land is not listed, with written reasons that stand in its second public list (Localism Act
 * 2011 ss.90(5)-(6), 93).
 *
 * <p>Errors: {@code ASSET_STEP_NOT_POSSIBLE}, {@code ASSET_REASONS_MISSING}, {@code ASSET_GROUND_OF_REVIEW}, {@code
 * ASSET_OWNER_UNINFORMED}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_NOMINATION)
public class RefuseNomination {

    @Inject
    private Access access;

    @Inject
    private Assets assets;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private AssetNews news;

    @Inject
    private Event<NominationUnsuccessful> unsuccessful;

    /**
     * Why not.
     *
     * @param reasons published word for word
     * @param informed owner, occupants and parish council were told that it is being considered (S.I. 2012/2421 reg 8)
     */
    public record Command(AssetId asset, RefusalGround ground, String reasons, boolean informed) {}

    public void refuse(Command command) {
        Asset asset = assets.getLocked(command.asset());
        access.to(asset.council());
        if (!command.informed()) {
            throw new DomainProblem("ASSET_OWNER_UNINFORMED");
        }
        Instant now = databaseClock.now();
        Actor officer = Acting.current();
        asset.refuse(command.ground(), command.reasons(), officer.label(), officer.requirePerson(), now);
        news.tell(asset, asset.council(), "asset.unsuccessful", news.name(asset.council()), asset.name());
        news.toNominator(
                asset,
                Notice.of("asset.unsuccessful", asset.requireCase())
                        .with(asset.name(), asset.reference(), command.reasons().strip()));
        unsuccessful.fire(new NominationUnsuccessful(asset.id(), now));
    }
}

package org.allmende.asset;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
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
 * The council finds that the land is in its area and of community value, which forces the entry in the list (Localism Act
 * 2011 s.90(3)-(4)), and gives notice to owner, occupier, nominator and parish council (s.91, S.I. 2012/2421 reg 9).
 *
 * <p>Errors: {@code ASSET_STEP_NOT_POSSIBLE}, {@code ASSET_REASONS_MISSING}, {@code ASSET_OWNER_UNINFORMED}, {@code
 * ASSET_NOTICES_OPEN}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_NOMINATION)
public class ListAsset {

    @Inject
    private Access access;

    @Inject
    private Assets assets;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private AssetNews news;

    @Inject
    private Event<AssetListed> listed;

    /**
     * What is found.
     *
     * @param test by which the land is of community value
     * @param reasons published word for word
     * @param informed owner, occupants and parish council were told that it is being considered (reg 8)
     * @param noticesGiven the notices of the inclusion leave today; with today the owner's eight weeks begin
     */
    public record Command(AssetId asset, ValueTest test, String reasons, boolean informed, boolean noticesGiven) {}

    public void list(Command command) {
        Asset asset = assets.getLocked(command.asset());
        access.to(asset.council());
        if (!command.informed()) {
            throw new DomainProblem("ASSET_OWNER_UNINFORMED");
        }
        if (!command.noticesGiven()) {
            throw new DomainProblem("ASSET_NOTICES_OPEN");
        }
        Instant now = databaseClock.now();
        Actor officer = Acting.current();
        asset.list(command.test(), command.reasons(), officer.label(), officer.requirePerson(), now);
        LocalDate until = asset.listedUntil().orElseThrow();
        news.tell(asset, asset.council(), "asset.listed", news.name(asset.council()), asset.name(), until);
        news.toNominator(
                asset, Notice.of("asset.listed", asset.requireCase()).with(asset.name(), asset.reference(), until));
        listed.fire(new AssetListed(asset.id(), now));
    }
}

package org.allmende.asset;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.calendar.London;
import org.allmende.casefile.CaseFile;
import org.allmende.casefile.CaseFiles;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.register.ServiceId;
import org.allmende.shared.DatabaseClock;

/**
 * A body sends its nomination. Its receipt, by the database's clock, opens the case and starts the council's eight weeks
 * (S.I. 2012/2421 reg 7).
 *
 * <p>Errors: {@code ASSET_STEP_NOT_POSSIBLE}, {@code ASSET_PARTS_OPEN(how many)}, the codes of {@link LocalConnection}.
 */
@Stateless
@UseCase
@Requires(Permission.NOMINATE_ASSET)
public class NominateAsset {

    @Inject
    private Access access;

    @Inject
    private Assets assets;

    @Inject
    private Organisations organisations;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private AssetNews news;

    @Inject
    private Event<NominationReceived> received;

    /** What is sent. */
    public record Command(AssetId asset) {}

    /** The instant of receipt. */
    public Instant nominate(Command command) {
        Asset asset = assets.getLocked(command.asset());
        access.to(asset.organisation());
        LocalConnection.toNominate(organisations.get(asset.organisation()).kind(), asset.standing())
                .require();
        Instant now = databaseClock.now();
        CaseFile caseFile = caseFiles.open(
                asset.name(),
                asset.council(),
                asset.service().map(ServiceId::value).orElse(null));
        asset.nominate(caseFile.id(), now);
        tell(asset);
        received.fire(new NominationReceived(asset.id(), now));
        return now;
    }

    private void tell(Asset asset) {
        LocalDate until = London.dayOf(asset.decisionDeadline().orElseThrow().at());
        String body = news.name(asset.organisation());
        news.tell(asset, asset.organisation(), "asset.nominated", body, asset.name(), until);
        news.toCouncil(
                asset,
                Permission.DECIDE_NOMINATION,
                Notice.of("asset.nominated", asset.requireCase()).with(body, asset.name(), asset.reference(), until));
        news.toNominator(
                asset, Notice.of("asset.received", asset.requireCase()).with(asset.name(), asset.reference(), until));
    }
}

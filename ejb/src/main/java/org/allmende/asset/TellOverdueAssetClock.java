package org.allmende.asset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.ClockRule;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;

/**
 * A clock of the council ran out unanswered: the story says so, and the council and the nominator hear of it. Told once,
 * however often the process asks.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellOverdueAssetClock {

    @Inject
    private Access access;

    @Inject
    private Assets assets;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private AssetNews news;

    /** Which clock of which asset: {@code ASSET_DECISION} or {@code ASSET_REVIEW}. */
    public record Command(AssetId asset, ClockRule clock) {}

    public void tell(Command command) {
        Asset asset = assets.getLocked(command.asset());
        access.toProcess();
        Instant now = databaseClock.now();
        boolean ofReview = command.clock() == ClockRule.ASSET_REVIEW;
        if (!(ofReview ? noteReview(asset, now) : asset.noteOverdue(now))) {
            return;
        }
        news.tell(
                asset,
                asset.council(),
                ofReview ? "asset.review.late" : "asset.decision.late",
                news.name(asset.council()));
        Notice notice = ofReview
                ? Notice.of("asset.review.late", asset.requireCase())
                : Notice.of("asset.decision.late", asset.requireCase());
        Notice whole = notice.with(asset.name(), asset.reference());
        news.toCouncil(asset, ofReview ? Permission.REVIEW_LISTING : Permission.DECIDE_NOMINATION, whole);
        news.toNominator(asset, whole);
    }

    private boolean noteReview(Asset asset, Instant now) {
        return assets.openReviewOf(asset.id())
                .filter(review -> review.noteOverdue(now))
                .isPresent();
    }
}

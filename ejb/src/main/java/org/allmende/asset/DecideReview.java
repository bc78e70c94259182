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

/**
 * An officer who took no part in the decision decides the review (S.I. 2012/2421 Sch 2 para 4). Where the land should not
 * have been listed, its entry goes and the nomination becomes unsuccessful (Localism Act 2011 s.92(4)).
 *
 * <p>Errors: {@code REVIEWER_DECIDED_BEFORE}, {@code REVIEW_STEP_NOT_POSSIBLE}, {@code ASSET_NOT_LISTED}, {@code
 * ASSET_REASONS_MISSING}.
 */
@Stateless
@UseCase
@Requires(Permission.REVIEW_LISTING)
public class DecideReview {

    @Inject
    private Access access;

    @Inject
    private Assets assets;

    @Inject
    private OpenNotices openNotices;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private AssetNews news;

    @Inject
    private Event<ReviewDecided> decided;

    @Inject
    private Event<AssetRemoved> removed;

    /** The outcome and why; the reasons are published. */
    public record Command(ReviewId review, boolean listingStands, String reasons) {}

    public void decide(Command command) {
        ListingReview review = assets.review(command.review());
        Asset asset = assets.getLocked(review.asset());
        access.to(asset.council());
        Instant now = databaseClock.now();
        Actor reviewer = Acting.current();
        ReviewStatus outcome = command.listingStands() ? ReviewStatus.UPHELD : ReviewStatus.OVERTURNED;
        review.decide(outcome, command.reasons(), asset, reviewer.requirePerson(), reviewer.label(), now);
        if (!command.listingStands()) {
            asset.overturn(command.reasons(), now);
            openNotices.lapse(asset, now);
        }
        tell(asset, command);
        decided.fire(new ReviewDecided(review.id(), asset.id(), now));
        if (!command.listingStands()) {
            removed.fire(new AssetRemoved(asset.id(), now));
        }
    }

    private void tell(Asset asset, Command command) {
        news.tell(
                asset,
                asset.council(),
                command.listingStands() ? "asset.review.upheld" : "asset.review.overturned",
                news.name(asset.council()),
                asset.name());
        Notice notice = command.listingStands()
                ? Notice.of("asset.review.upheld", asset.requireCase())
                : Notice.of("asset.review.overturned", asset.requireCase());
        news.toNominator(
                asset,
                notice.with(asset.name(), asset.reference(), command.reasons().strip()));
    }
}

package org.allmende.asset;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * The owner has asked in writing for a review of the listing, and the council notes it (Localism Act 2011 s.92(1)). Eight
 * weeks begin with the day of the request (S.I. 2012/2421 Sch 2 para 9).
 *
 * <p>Errors: {@code ASSET_NOT_LISTED}, {@code REVIEW_RUNS}, {@code REVIEW_DAY_OUTSIDE}, {@code REVIEW_REQUEST_LATE(last
 * day)}.
 */
@Stateless
@UseCase
@Requires(Permission.KEEP_ASSET_LIST)
public class NoteReviewRequest {

    @Inject
    private Access access;

    @Inject
    private Assets assets;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private AssetNews news;

    @Inject
    private Event<ReviewRequested> requested;

    /**
     * When the request came.
     *
     * @param longerAllowed the council has in writing allowed a longer time than the eight weeks
     */
    public record Command(AssetId asset, LocalDate requestedOn, boolean longerAllowed) {}

    public ReviewId note(Command command) {
        Asset asset = assets.getLocked(command.asset());
        access.to(asset.council());
        if (assets.openReviewOf(asset.id()).isPresent()) {
            throw new DomainProblem("REVIEW_RUNS");
        }
        Instant now = databaseClock.now();
        ListingReview review = new ListingReview(asset, command.requestedOn(), command.longerAllowed(), now);
        assets.add(review);
        LocalDate until = London.dayOf(review.deadline().at());
        news.tell(asset, asset.council(), "asset.review.requested", asset.name(), until);
        Notice notice =
                Notice.of("asset.review.requested", asset.requireCase()).with(asset.name(), asset.reference(), until);
        news.toCouncil(asset, Permission.REVIEW_LISTING, notice);
        news.toNominator(asset, notice);
        requested.fire(new ReviewRequested(review.id(), asset.id(), now));
        return review.id();
    }
}

package org.allmende.performance;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** The provider answers an assessment; its words are published with it. Errors: those of {@link PerformanceReview}. */
@Stateless
@UseCase
@Requires(Permission.REPLY_TO_REVIEW)
public class ReplyToReview {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private PerformanceReviews reviews;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<ReviewReplied> replied;

    /** The words, to which review. */
    public record Command(PerformanceReviewId review, String reply) {}

    public void reply(Command command) {
        Contract contract = contracts.get(reviews.get(command.review()).contract());
        access.to(contract.providerId());
        PerformanceReview review = reviews.getLocked(command.review());
        Instant now = databaseClock.now();
        review.reply(command.reply(), Acting.current().requirePerson(), now);
        replied.fire(new ReviewReplied(review.id(), contract.id(), now));
    }
}

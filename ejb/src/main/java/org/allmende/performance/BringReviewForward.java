package org.allmende.performance;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/** Reviews a contract earlier than the law asks: the planned review begins today. Errors: {@code PERFORMANCE_REVIEW_STEP_NOT_POSSIBLE}. */
@Stateless
@UseCase
@Requires(Permission.REVIEW_PERFORMANCE)
public class BringReviewForward {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private PerformanceReviews reviews;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<ReviewMoved> moved;

    /** Which review. */
    public record Command(PerformanceReviewId review) {}

    public void bring(Command command) {
        Contract contract = contracts.get(reviews.get(command.review()).contract());
        access.to(contract.councilId());
        PerformanceReview review = reviews.getLocked(command.review());
        if (review.status() != ReviewStatus.PLANNED) {
            throw new DomainProblem("PERFORMANCE_REVIEW_STEP_NOT_POSSIBLE");
        }
        Instant now = databaseClock.now();
        review.bringForward(London.dayOf(now));
        moved.fire(new ReviewMoved(review.id(), contract.id(), now));
    }
}

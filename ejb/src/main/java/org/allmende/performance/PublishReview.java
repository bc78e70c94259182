package org.allmende.performance;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/**
 * Publishes a review once the provider has replied or its time is over, and plans the next. A second call changes nothing.
 *
 * <p>Errors: {@code REVIEW_WAITS_FOR_REPLY(instant)}.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class PublishReview {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private PerformanceReviews reviews;

    @Inject
    private PlanReviews planReviews;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<ReviewPublished> published;

    /** Which review. */
    public record Command(PerformanceReviewId review) {}

    public void publish(Command command) {
        access.toProcess();
        PerformanceReview review = reviews.getLocked(command.review());
        Instant now = databaseClock.now();
        if (!review.publish(now)) {
            return;
        }
        Contract contract = contracts.get(review.contract());
        String link = "/contract/performance/" + contract.reference();
        story.tell(
                StoryLine.of(contract.caseId(), contract.id(), "performance.published")
                        .with(review.from(), review.until().orElseThrow())
                        .linking(link),
                organisations.get(contract.councilId()).name());
        Notice notice = Notice.of("performance.published", contract.caseId())
                .with(contract.reference(), contract.title())
                .linking(link);
        notices.tellThose(contract.providerId(), Permission.REPLY_TO_REVIEW, notice);
        notices.tellThose(contract.councilId(), Permission.REVIEW_PERFORMANCE, notice);
        published.fire(new ReviewPublished(review.id(), contract.id(), now));
        planReviews.next(review, now);
    }
}

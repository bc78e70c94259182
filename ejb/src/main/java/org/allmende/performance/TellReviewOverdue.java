package org.allmende.performance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/** A review is not assessed in time: the contract manager is reminded. Told once, however often it is asked. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellReviewOverdue {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private PerformanceReviews reviews;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    /** Which review. */
    public record Command(PerformanceReviewId review) {}

    public void tell(Command command) {
        access.toProcess();
        PerformanceReview review = reviews.getLocked(command.review());
        if (!review.noteOverdue(databaseClock.now())) {
            return;
        }
        Contract contract = contracts.get(review.contract());
        notices.tellThose(
                contract.councilId(),
                Permission.REVIEW_PERFORMANCE,
                Notice.of("performance.late", contract.caseId())
                        .with(contract.reference(), contract.title(), review.dueOn())
                        .linking("/contract/review/" + contract.reference()));
    }
}

package org.allmende.performance;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/**
 * Rates every indicator of a contract, with reasons; the provider reads it first and may reply.
 *
 * <p>Errors: those of {@link PerformanceReview} and {@link RatedKpi}.
 */
@Stateless
@UseCase
@Requires(Permission.REVIEW_PERFORMANCE)
public class AssessPerformance {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Kpis kpis;

    @Inject
    private PerformanceReviews reviews;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    @Inject
    private Event<ReviewAssessed> assessed;

    /** One assessment for each indicator. */
    public record Command(PerformanceReviewId review, List<@Valid Assessment> assessments) {}

    public void assess(@Valid Command command) {
        Contract contract = contracts.get(reviews.get(command.review()).contract());
        access.to(contract.councilId());
        PerformanceReview review = reviews.getLocked(command.review());
        Instant now = databaseClock.now();
        review.assess(
                command.assessments(),
                kpis.of(contract.id()).stream().map(Kpi::id).collect(Collectors.toSet()),
                Acting.current().requirePerson(),
                workingDays,
                now);
        notices.tellThose(
                contract.providerId(),
                Permission.REPLY_TO_REVIEW,
                Notice.of("performance.assessed", contract.caseId())
                        .with(
                                contract.reference(),
                                contract.title(),
                                London.dayOf(
                                        review.replyDeadline().orElseThrow().at()))
                        .linking("/contract/review/" + contract.reference()));
        assessed.fire(new ReviewAssessed(review.id(), contract.id(), now));
    }
}

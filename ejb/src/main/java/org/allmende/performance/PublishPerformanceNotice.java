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
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/** Publishes a notice of breach or poor performance, in time or late. Errors: {@code NOTICE_PUBLISHED_ALREADY}. */
@Stateless
@UseCase
@Requires(Permission.REVIEW_PERFORMANCE)
public class PublishPerformanceNotice {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private PerformanceNotices performanceNotices;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<PerformanceNoticePublished> published;

    /** Which notice. */
    public record Command(PerformanceNoticeId notice) {}

    public void publish(Command command) {
        Contract contract =
                contracts.get(performanceNotices.get(command.notice()).contract());
        access.to(contract.councilId());
        PerformanceNotice notice = performanceNotices.getLocked(command.notice());
        Instant now = databaseClock.now();
        notice.publish(Acting.current().requirePerson(), now);
        String link = "/contract/performance/" + contract.reference();
        story.tell(
                StoryLine.of(contract.caseId(), contract.id(), "performance.notice")
                        .with(contract.reference())
                        .linking(link),
                organisations.get(contract.councilId()).name());
        notices.tellThose(
                contract.providerId(),
                Permission.REPLY_TO_REVIEW,
                Notice.of("performance.notice", contract.caseId())
                        .with(contract.reference(), contract.title())
                        .linking(link));
        published.fire(new PerformanceNoticePublished(notice.id(), contract.id(), now));
    }
}

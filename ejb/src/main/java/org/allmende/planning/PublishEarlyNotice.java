package org.allmende.planning;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * Publishes an early notice: everybody reads it from now on, and nobody changes it. It comes before any tender notice that
 * follows it, because a tender takes only what is published while it is a draft itself.
 *
 * <p>Source: Procurement Act 2023 ss.15(1), 17(1)(a). Errors: {@code EARLY_UNKNOWN}, those of {@link EarlyNotice}.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_TENDER)
public class PublishEarlyNotice {

    @Inject
    private Access access;

    @Inject
    private EarlyNotices notices;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Story story;

    @Inject
    private Event<EarlyNoticePublished> published;

    public record Command(EarlyNoticeId notice) {}

    public void publish(Command c) {
        EarlyNotice notice = notices.getLocked(c.notice());
        access.to(notice.councilId());
        Instant now = clock.now();
        notice.publish(now);
        String key = notice.kind() == EarlyKind.ENGAGEMENT ? "planning.engagement" : "planning.planned";
        story.tell(
                StoryLine.of(notice.caseId(), notice.id(), key)
                        .with(notice.title())
                        .linking(notice.link()),
                organisations.get(notice.councilId()).name());
        notices.flush();
        published.fire(new EarlyNoticePublished(notice.id(), now));
    }
}

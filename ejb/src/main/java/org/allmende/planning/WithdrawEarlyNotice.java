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
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/**
 * A council says that it does not go on with what a notice said, and why. The notice stays public; whoever answered is told.
 *
 * <p>Errors: {@code EARLY_UNKNOWN}, {@code EARLY_STEP_NOT_POSSIBLE}, {@code EARLY_REASONS_LENGTH(least, most)}.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_TENDER)
public class WithdrawEarlyNotice {

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
    private Notices mails;

    @Inject
    private Event<EarlyNoticeWithdrawn> withdrawn;

    public record Command(EarlyNoticeId notice, String because) {}

    public void withdraw(Command c) {
        EarlyNotice notice = notices.getLocked(c.notice());
        access.to(notice.councilId());
        Instant now = clock.now();
        notice.withdraw(c.because(), now);
        story.tell(
                StoryLine.of(notice.caseId(), notice.id(), "planning.withdrawn")
                        .with(notice.title())
                        .linking(notice.link()),
                organisations.get(notice.councilId()).name());
        notices.responses(notice.id())
                .forEach(response -> mails.tellThose(
                        response.organisation(),
                        Permission.ANSWER_ENGAGEMENT,
                        Notice.of("planning.withdrawn", notice.caseId())
                                .with(notice.title(), notice.reference())
                                .linking(notice.link())));
        notices.flush();
        withdrawn.fire(new EarlyNoticeWithdrawn(notice.id(), now));
    }
}

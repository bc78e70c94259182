package org.allmende.direct;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The second officer does not publish a direct award yet, and says what is to be changed.
 *
 * <p>Errors: {@code DIRECT_UNKNOWN} and those of {@link DirectAward}.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_TENDER)
public class SendBackDirectAward {

    @Inject
    private Access access;

    @Inject
    private DirectAwards awards;

    @Inject
    private DirectNews news;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Event<DirectAwardSentBack> sentBack;

    /** @param round which proposal the officer has read */
    public record Command(DirectAwardId direct, int round, String because) {}

    public void sendBack(Command c) {
        DirectAward award = awards.getLocked(c.direct());
        access.to(award.councilId());
        award.sendBack(Acting.current().requirePerson(), c.round(), c.because());
        awards.flush();
        news.sentBack(award);
        sentBack.fire(new DirectAwardSentBack(award.id(), clock.now()));
    }
}

package org.allmende.direct;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * A second officer, who has neither written nor proposed it, publishes the transparency notice: everybody reads that the council intends
 * to award directly, to whom and on what ground.
 *
 * <p>Source: Procurement Act 2023 ss.44(1), 83. Errors: {@code DIRECT_UNKNOWN}, {@code DIRECT_CONFLICT}, and those of {@link
 * DirectAward} and {@link DirectRules}.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_TENDER)
public class PublishTransparencyNotice {

    @Inject
    private Access access;

    @Inject
    private DirectAwards awards;

    @Inject
    private DirectNews news;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Event<TransparencyNoticePublished> published;

    /**
     * What the officer decides.
     *
     * @param round which proposal the officer has read
     * @param unconcerned the officer declares to have no conflict of interest
     */
    public record Command(DirectAwardId direct, int round, boolean unconcerned) {}

    public void publish(Command c) {
        DirectAward award = awards.getLocked(c.direct());
        access.to(award.councilId());
        if (!c.unconcerned()) {
            throw new DomainProblem("DIRECT_CONFLICT");
        }
        Instant now = clock.now();
        award.notify(Acting.current().requirePerson(), c.round(), now);
        awards.flush();
        news.noticed(award);
        published.fire(new TransparencyNoticePublished(award.id(), now));
    }
}

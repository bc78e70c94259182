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

/**
 * An officer asks a second one to publish the transparency notice of a direct award; refuses unless it has everything that the law
 * demands.
 *
 * <p>Errors: {@code DIRECT_UNKNOWN} and those of {@link DirectAward} and {@link DirectRules}.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_TENDER)
public class ProposeDirectAward {

    @Inject
    private Access access;

    @Inject
    private DirectAwards awards;

    @Inject
    private DirectNews news;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Event<DirectAwardProposed> proposed;

    public record Command(DirectAwardId direct) {}

    public void propose(Command c) {
        DirectAward award = awards.getLocked(c.direct());
        access.to(award.councilId());
        Instant now = clock.now();
        award.propose(Acting.current().requirePerson(), now);
        awards.flush();
        news.proposed(award);
        proposed.fire(new DirectAwardProposed(award.id(), award.course().round(), now));
    }
}

package org.allmende.direct;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * Publishes the contract award notice of a direct award and begins the standstill with its day, where there is one.
 *
 * <p>Source: Procurement Act 2023 ss.50(1), 51(2)-(5); no assessment summaries are due (s.50(3)). Errors: {@code DIRECT_UNKNOWN},
 * {@code CALENDAR_HORIZON}, and those of {@link DirectAward}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_AWARD)
public class PublishDirectAwardNotice {

    @Inject
    private Access access;

    @Inject
    private DirectAwards awards;

    @Inject
    private DirectNews news;

    @Inject
    private DatabaseClock clock;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private Event<DirectAwardNoticePublished> published;

    public record Command(DirectAwardId direct) {}

    public void publish(Command c) {
        DirectAward award = awards.getLocked(c.direct());
        access.to(award.councilId());
        Instant now = clock.now();
        award.award(Acting.current().requirePerson(), workingDays, now);
        awards.flush();
        news.awarded(award);
        published.fire(new DirectAwardNoticePublished(
                award.id(),
                award.course().standstillEnds().isPresent(),
                award.course().noContractUntil(),
                now));
    }
}

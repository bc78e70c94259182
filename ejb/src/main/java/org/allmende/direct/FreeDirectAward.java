package org.allmende.direct;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * Frees a direct award for its contract, by the database's clock and not by the timer that calls: refused while the standstill runs,
 * and left as it is while an objection suspends it. A second call changes nothing.
 *
 * <p>Source: Procurement Act 2023 s.51(1), (4). Errors: {@code DIRECT_UNKNOWN}, {@code STANDSTILL_NOT_OVER(last day)}.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class FreeDirectAward {

    @Inject
    private Access access;

    @Inject
    private DirectAwards awards;

    @Inject
    private DirectNews news;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Event<DirectAwardFree> freed;

    public record Command(DirectAwardId direct) {}

    /** Gives whether it is free; false where an objection suspends it, and the process then asks anew. */
    public boolean free(Command c) {
        access.toProcess();
        DirectAward award = awards.getLocked(c.direct());
        if (award.status() == DirectStatus.FREE) {
            return true;
        }
        if (award.course().isSuspended()) {
            return false;
        }
        Instant now = clock.now();
        award.free(now);
        awards.flush();
        news.free(award);
        freed.fire(new DirectAwardFree(award.id(), now));
        return true;
    }
}

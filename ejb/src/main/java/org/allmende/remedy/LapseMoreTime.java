package org.allmende.remedy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * Nobody has answered a request for more time by its last instant: the day stays. What was answered meanwhile is left alone.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class LapseMoreTime {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Remedies remedies;

    @Inject
    private RemedyNews news;

    @Inject
    private DatabaseClock databaseClock;

    /** Which request. */
    public record Command(MoreTimeId request) {}

    public void lapse(Command command) {
        access.toProcess();
        Milestone milestone =
                contracts.milestoneLocked(remedies.moreTime(command.request()).milestone());
        MoreTime request = remedies.moreTimeLocked(command.request());
        Instant now = databaseClock.now();
        if (!request.status().isOpen() || !request.deadline().passed(now)) {
            return;
        }
        request.lapse();
        news.tell(milestone, "moretime.lapsed", MoreTimeRequests.PAGE, request.oldDue(), null, request.side());
    }
}

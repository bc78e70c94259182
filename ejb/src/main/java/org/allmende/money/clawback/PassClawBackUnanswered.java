package org.allmende.money.clawback;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The day to reply has passed: it is decided without a reply. The database's clock decides; what has gone on meanwhile is left alone, so that
 * the process may repeat its step.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class PassClawBackUnanswered {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private ClawBackNews news;

    /** Which claw-back. */
    public record Command(ClawBackId clawBack) {}

    /** Gives it as it stands then. */
    public ClawBack pass(Command command) {
        access.toProcess();
        contracts.getLocked(clawBacks.get(command.clawBack()).contract());
        ClawBack clawBack = clawBacks.getLocked(command.clawBack());
        Instant now = databaseClock.now();
        if (clawBack.isUnanswered(now)) {
            clawBack.pass(calendar, now);
            clawBacks.flush();
            news.unanswered(contracts.milestone(clawBack.milestone()), clawBack);
        }
        return clawBack;
    }
}

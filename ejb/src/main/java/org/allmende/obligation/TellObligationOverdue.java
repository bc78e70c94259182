package org.allmende.obligation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** The day of an obligation has passed: that is public, and both sides get a letter, once. It is still owed, and the next day begins to run. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellObligationOverdue {

    @Inject
    private Access access;

    @Inject
    private ObligationDues dues;

    @Inject
    private ObligationSchedule schedule;

    @Inject
    private ObligationNews news;

    @Inject
    private DatabaseClock databaseClock;

    /** Which day. */
    public record Command(DueId due) {}

    public void tell(Command command) {
        access.toProcess();
        dues.lockContract(command.due());
        ObligationDue due = dues.getLocked(command.due());
        Instant now = databaseClock.now();
        if (!due.pass(now)) {
            return;
        }
        news.tell(due, "obligation.overdue", null);
        news.mail(due, "obligation.overdue", due.side());
        news.mail(due, "obligation.unkept", due.side().other());
        schedule.goOn(due.obligation(), now);
    }
}

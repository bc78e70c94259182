package org.allmende.obligation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** Ten working days before its day: whoever owes an obligation gets a letter, once. What is done meanwhile is left alone. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class RemindOfObligation {

    @Inject
    private Access access;

    @Inject
    private ObligationDues dues;

    @Inject
    private ObligationNews news;

    @Inject
    private DatabaseClock databaseClock;

    /** Which day. */
    public record Command(DueId due) {}

    public void remind(Command command) {
        access.toProcess();
        dues.lockContract(command.due());
        ObligationDue due = dues.getLocked(command.due());
        if (due.remind(databaseClock.now())) {
            news.mail(due, "obligation.soon", due.side());
        }
    }
}

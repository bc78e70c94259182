package org.allmende.money.clawback;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** The decision on a claw-back is late: the provider and the monitoring officers are told, once. It can still be decided. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellClawBackOverdue {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private ClawBackNews news;

    @Inject
    private DatabaseClock databaseClock;

    /** Of which claw-back. */
    public record Command(ClawBackId clawBack) {}

    public void tell(Command command) {
        access.toProcess();
        contracts.getLocked(clawBacks.get(command.clawBack()).contract());
        ClawBack clawBack = clawBacks.getLocked(command.clawBack());
        if (clawBack.noteOverdue(databaseClock.now())) {
            news.overdue(contracts.milestone(clawBack.milestone()), clawBack);
        }
    }
}

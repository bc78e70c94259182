package org.allmende.outcome.dispute;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** The decision on a dispute is late: the provider and the monitoring officers are told, and any other reviewer may decide. Told once. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellDisputeOverdue {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Disputes disputes;

    @Inject
    private DisputeNews news;

    @Inject
    private DatabaseClock databaseClock;

    /** Of which dispute. */
    public record Command(DisputeId dispute) {}

    public void tell(Command command) {
        access.toProcess();
        Dispute dispute = disputes.getLocked(command.dispute());
        if (dispute.noteOverdue(databaseClock.now())) {
            news.overdue(contracts.milestone(dispute.milestone()));
        }
    }
}

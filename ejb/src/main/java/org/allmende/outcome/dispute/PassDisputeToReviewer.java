package org.allmende.outcome.dispute;

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
 * The day to answer has passed: the dispute goes to a reviewer by itself. The database's clock decides; what has gone on meanwhile is left
 * alone, so that the process may repeat its step.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class PassDisputeToReviewer {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Disputes disputes;

    @Inject
    private DisputeEnds ends;

    @Inject
    private DatabaseClock databaseClock;

    /** Which dispute. */
    public record Command(DisputeId dispute) {}

    /** Gives the dispute as it stands then. */
    public Dispute pass(Command command) {
        access.toProcess();
        Milestone milestone =
                contracts.milestoneLocked(disputes.get(command.dispute()).milestone());
        Dispute dispute = disputes.getLocked(command.dispute());
        Instant now = databaseClock.now();
        if (dispute.isUnanswered(now)) {
            ends.pass(milestone, dispute, now);
        }
        return dispute;
    }
}

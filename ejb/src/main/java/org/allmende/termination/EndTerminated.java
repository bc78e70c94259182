package org.allmende.termination;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractEnds;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The day has passed that was set: the contract has ended. The database clock decides; what has ended otherwise is left alone.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class EndTerminated {

    @Inject
    private Access access;

    @Inject
    private ContractTerminations terminations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private ContractEnds ends;

    /** Which termination. */
    public record Command(TerminationId termination) {}

    public void end(Command command) {
        Contract contract = terminations.lockContract(command.termination());
        access.toProcess();
        ContractTermination termination = terminations.getLocked(command.termination());
        Instant now = databaseClock.now();
        if (!termination.isDue(now)) {
            return;
        }
        ends.end(contract, termination.ground(), termination.endsOn().orElseThrow(), now);
        terminations.flush();
        termination.close(TerminationStatus.DONE, now);
    }
}

package org.allmende.contract;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The last day of a contract has passed with milestones that are not verified: it expires, which is a termination too (Procurement Act 2023
 * s.80(3)(b)). The database's clock decides; a contract that has ended otherwise, or goes on, is left alone.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class ExpireContract {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ContractEnds ends;

    @Inject
    private DatabaseClock databaseClock;

    /** Which contract. */
    public record Command(ContractId contract) {}

    public void expire(Command command) {
        access.toProcess();
        Contract contract = contracts.getLocked(command.contract());
        Instant now = databaseClock.now();
        if (contract.status() != ContractStatus.RUNNING
                || !now.isAfter(London.endOf(contract.lastDay()))
                || !contract.hasOpenMilestones()) {
            return;
        }
        ends.end(contract, EndGround.EXPIRY, contract.lastDay(), now);
    }
}

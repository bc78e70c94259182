package org.allmende.termination;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.contract.Contract;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The provider has not answered in time: an offer is refused by that, a hearing is over. What was answered meanwhile is left alone.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class PassOverTermination {

    @Inject
    private Access access;

    @Inject
    private ContractTerminations terminations;

    @Inject
    private TerminationNews news;

    @Inject
    private DatabaseClock databaseClock;

    /** Which termination. */
    public record Command(TerminationId termination) {}

    public void pass(Command command) {
        Contract contract = terminations.lockContract(command.termination());
        access.toProcess();
        ContractTermination termination = terminations.getLocked(command.termination());
        if (!termination.passOver(databaseClock.now())) {
            return;
        }
        String key = termination.status() == TerminationStatus.HEARD ? "termination.silent" : "termination.unanswered";
        news.tellProcess(contract, termination, key);
        news.mail(contract, termination, key, Side.COUNCIL);
    }
}

package org.allmende.termination;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The council takes it back before a day is set: the contract goes on.
 *
 * <p>Errors: {@code TERMINATION_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_CONTRACT)
public class WithdrawTermination {

    @Inject
    private Access access;

    @Inject
    private ContractTerminations terminations;

    @Inject
    private TerminationNews news;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<TerminationClosed> closed;

    /** Which termination. */
    public record Command(TerminationId termination) {}

    public void withdraw(Command command) {
        Contract contract = terminations.lockContract(command.termination());
        access.to(contract.councilId());
        ContractTermination termination = terminations.getLocked(command.termination());
        Instant now = databaseClock.now();
        boolean told = termination.isTold();
        termination.close(TerminationStatus.WITHDRAWN, now);
        if (told) {
            news.tellStory(contract, termination, "termination.withdrawn", Side.COUNCIL);
            news.mail(contract, termination, "termination.withdrawn", Side.PROVIDER);
        }
        closed.fire(new TerminationClosed(termination.id(), contract.id(), now));
    }
}

package org.allmende.contract;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * Completes the contract once every milestone is settled. One that has ended stays ended, and a second call changes nothing: a process may
 * repeat its step.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class CompleteContract {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Event<ContractCompleted> completed;

    /** The contract. */
    public record Command(ContractId contract) {}

    public void complete(Command command) {
        access.toProcess();
        Contract contract = contracts.getLocked(command.contract());
        if (contract.status().isOver()) {
            return;
        }
        Instant now = databaseClock.now();
        contract.complete(now);
        story.tell(StoryLine.of(contract.caseId(), contract.id(), "contract.completed")
                .with(contract.reference())
                .linking(contract.link()));
        completed.fire(new ContractCompleted(contract.id(), now));
    }
}

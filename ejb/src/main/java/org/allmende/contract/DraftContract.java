package org.allmende.contract;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.References;

/**
 * Drafts the contract from the award. Procurement Act 2023 s.51(1): no contract before the standstill's end; the database's
 * clock decides. A second call for the same winner changes nothing.
 */
@Stateless
@UseCase
@Requires(value = Permission.PREPARE_CONTRACT, process = true)
public class DraftContract {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private References references;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<ContractDrafted> drafted;

    /**
     * @param agreed what the award has decided
     * @param proposed terms taken from the tender, for the council to complete
     */
    public record Command(Agreed agreed, ContractTerms proposed) {}

    public ContractId draft(Command command) {
        access.to(command.agreed().council());
        return made(command.agreed()).map(Contract::id).orElseGet(() -> make(command));
    }

    private Optional<Contract> made(Agreed agreed) {
        if (agreed.origin() instanceof ContractOrigin.Direct direct) {
            return contracts.ofDirectAward(direct.award());
        }
        return contracts.ofTender(((ContractOrigin.Tendered) agreed.origin()).tender()).stream()
                .filter(contract -> contract.providerId().equals(agreed.provider()))
                .findFirst();
    }

    private ContractId make(Command command) {
        Contract contract =
                new Contract(references.next("K"), command.agreed(), command.proposed(), databaseClock.now());
        contracts.add(contract);
        story.tell(StoryLine.of(contract.caseId(), contract.id(), "contract.drafted")
                .with(contract.reference()));
        notices.tellThose(
                contract.councilId(),
                Permission.PREPARE_CONTRACT,
                Notice.of("contract.drafted", contract.caseId())
                        .with(contract.reference(), contract.title())
                        .linking("/contract/edit/" + contract.reference()));
        drafted.fire(new ContractDrafted(contract.id(), contract.draftedAt()));
        return contract.id();
    }
}

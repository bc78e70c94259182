package org.allmende.contract;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;

/** Writes the draft's terms, metrics and milestones. */
@Stateless
@UseCase
@Requires(Permission.PREPARE_CONTRACT)
public class SaveContract {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    /**
     * The draft and all its terms.
     *
     * @param seenVersion of the contract, as the writer has read it: {@code CONTRACT_CHANGED} where another has saved since
     */
    public record Command(ContractId contract, @Valid ContractTerms terms, long seenVersion) {}

    public void save(@Valid Command command) {
        Contract contract = contracts.getToRewrite(command.contract());
        access.to(contract.councilId());
        if (contract.version() != command.seenVersion()) {
            throw new DomainProblem("CONTRACT_CHANGED");
        }
        contract.rewrite(command.terms());
    }
}

package org.allmende.contract;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/** Writes the draft's terms, metrics and milestones. */
@Stateless
@UseCase
@Requires(Permission.PREPARE_CONTRACT)
public class SaveContract {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    /** The draft and all its terms. */
    public record Command(ContractId contract, @Valid ContractTerms terms) {}

    public void save(@Valid Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.councilId());
        contract.rewrite(command.terms());
    }
}

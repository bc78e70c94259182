package org.allmende.cashflow;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/**
 * Saves what the provider reckons its cash flow with: how well it goes, its costs, its cash at hand. The other side never reads it.
 *
 * <p>Errors: those of {@link CashFlowPlan}.
 */
@Stateless
@UseCase
@Requires(Permission.REPORT_MILESTONE)
public class SaveProviderCashFlow {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private SavingCashFlow saving;

    /**
     * @param seen version of what was saved before, as the writer has read it; 0 for nothing
     */
    public record Command(ContractId contract, @Valid CashFlowInputs inputs, long seen) {}

    public void save(@Valid Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.providerId());
        saving.save(contract, Side.PROVIDER, command.inputs(), command.seen());
    }
}

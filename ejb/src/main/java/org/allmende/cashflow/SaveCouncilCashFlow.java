package org.allmende.cashflow;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/**
 * Saves what the council reckons its spending with: how well it goes. The other side never reads it.
 *
 * <p>Errors: those of {@link CashFlowPlan}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_CONTRACT)
public class SaveCouncilCashFlow {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private SavingCashFlow saving;

    /**
     * @param lowPercent of the planned outcomes if it goes badly; the others likewise
     * @param seen version of what was saved before, as the writer has read it; 0 for nothing
     */
    public record Command(ContractId contract, int lowPercent, int expectedPercent, int highPercent, long seen) {}

    public void save(Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.councilId());
        saving.save(
                contract,
                Side.COUNCIL,
                CashFlowInputs.shares(command.lowPercent(), command.expectedPercent(), command.highPercent()),
                command.seen());
    }
}

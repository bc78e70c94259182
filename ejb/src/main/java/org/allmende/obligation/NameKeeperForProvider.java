package org.allmende.obligation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Obligation;
import org.allmende.contract.ObligationId;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;

/**
 * The provider says who sees to an obligation of its own, by name: people change, and no change of the contract is needed. Only the two sides read it.
 *
 * <p>Errors: {@code OBLIGATION_UNKNOWN}, {@code OBLIGATION_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.REPORT_MILESTONE)
public class NameKeeperForProvider {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    /** Who sees to which obligation; empty: nobody is named. */
    public record Command(
            ObligationId obligation,
            @NotNull @Size(max = 200) String person) {}

    public void name(@Valid Command command) {
        Contract contract = contracts.getLocked(
                contracts.obligation(command.obligation()).contract().id());
        access.to(contract.providerId());
        Obligation obligation = contracts.obligation(command.obligation());
        if (obligation.side() != Side.PROVIDER || !contract.isPublic()) {
            throw new DomainProblem("OBLIGATION_STEP_NOT_POSSIBLE");
        }
        obligation.name(command.person());
    }
}

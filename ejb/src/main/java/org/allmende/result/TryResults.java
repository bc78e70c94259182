package org.allmende.result;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * A program of the provider asks what would become of a file, as {@link SendResults} would take it; nothing is written.
 *
 * <p>Errors: {@code RESULTS_CONTRACT_NOT_SIGNED}, {@code RESULTS_KEYS_ERASED}.
 */
@Stateless
@UseCase
@Requires(Permission.REPORT_MILESTONE)
public class TryResults {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ResultIntake intake;

    @Inject
    private DatabaseClock databaseClock;

    /** @param file stays where it is; whoever sends it deletes it */
    public record Command(ContractId contract, ResultFile file) {}

    public ResultPreview look(Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.providerId());
        ResultRules.requireSigned(contract);
        return intake.preview(contract, command.file(), databaseClock.now());
    }
}

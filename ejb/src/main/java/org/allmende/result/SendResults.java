package org.allmende.result;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * A program of the provider sends results at once: the whole file is taken or refused in one transaction, beside whatever a colleague
 * may have begun on the page. Two that come at once are taken one after the other.
 *
 * <p>Errors: {@code RESULTS_CONTRACT_NOT_SIGNED}, {@code RESULTS_KEYS_ERASED}.
 */
@Stateless
@UseCase
@Requires(Permission.REPORT_MILESTONE)
public class SendResults {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ResultImports imports;

    @Inject
    private ResultIntake intake;

    @Inject
    private DatabaseClock databaseClock;

    /** @param file stays where it is; whoever sends it deletes it */
    public record Command(ContractId contract, ResultFile file) {}

    /** Faults of the file are no errors of this: they are kept with what it gives. */
    public ResultImportId send(Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.providerId());
        ResultRules.requireSigned(contract);
        Instant now = databaseClock.now();
        ResultImport sent = new ResultImport(contract.id(), Acting.current().label(), now);
        ResultFaults faults = intake.take(sent, contract, command.file(), now);
        imports.add(sent);
        imports.settle(sent, faults);
        return sent.id();
    }
}

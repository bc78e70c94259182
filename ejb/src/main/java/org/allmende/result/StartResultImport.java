package org.allmende.result;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.calendar.London;
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
 * The provider begins to bring results in by a file. Under one contract there is one file at a time: who comes second goes on
 * with it.
 *
 * <p>Errors: {@code RESULTS_CONTRACT_NOT_SIGNED}, {@code RESULTS_KEYS_ERASED}.
 */
@Stateless
@UseCase
@Requires(Permission.REPORT_MILESTONE)
public class StartResultImport {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ResultImports imports;

    @Inject
    private KeyRetention retention;

    @Inject
    private DatabaseClock databaseClock;

    /** Under which contract. */
    public record Command(ContractId contract) {}

    public ResultImportId start(Command command) {
        Contract contract = contracts.getLocked(command.contract());
        access.to(contract.providerId());
        ResultRules.requireSigned(contract);
        ResultRules.of(contract, retention.closed(contract.id()), London.dayOf(databaseClock.now()))
                .requireOpen();
        return imports.openOf(contract.id()).map(ResultImport::id).orElseGet(() -> open(contract.id()));
    }

    private ResultImportId open(ContractId contract) {
        ResultImport opened = new ResultImport(contract, Acting.current().label(), databaseClock.now());
        imports.add(opened);
        return opened.id();
    }
}

package org.allmende.result;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Takes every line of the file that was sent last, or none, as {@link ResultIntake} does it. Whatever comes of it, the file goes: it
 * names people by the provider's keys.
 *
 * <p>Faults of the file are no errors of this: they are kept with it, for the page to show. Errors: {@code
 * RESULTS_IMPORT_UNKNOWN}, {@code RESULTS_IMPORT_ENDED}, {@code RESULTS_FILE_MISSING}.
 */
@Stateless
@UseCase
@Requires(Permission.REPORT_MILESTONE)
public class ImportResults {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ResultImports imports;

    @Inject
    private SentResults sent;

    @Inject
    private ResultIntake intake;

    @Inject
    private DatabaseClock databaseClock;

    /** Which file. */
    public record Command(ResultImportId opened) {}

    public ResultImport.Counts read(Command command) {
        ResultImport opened = imports.getLocked(command.opened());
        Contract contract = contracts.get(opened.contract());
        access.to(contract.providerId());
        if (!opened.status().isOpen()) {
            throw new DomainProblem("RESULTS_IMPORT_ENDED");
        }
        try (ResultFile file = sent.last(opened.id())) {
            imports.settle(opened, intake.take(opened, contract, file, databaseClock.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sent.forget(opened.id());
        return opened.counts();
    }
}

package org.allmende.result;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.contract.Contracts;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * Gives a file of results up, with the file; nothing was written.
 *
 * <p>Errors: {@code RESULTS_IMPORT_UNKNOWN}, {@code RESULTS_IMPORT_ENDED}.
 */
@Stateless
@UseCase
@Requires(Permission.REPORT_MILESTONE)
public class DiscardResultImport {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ResultImports imports;

    @Inject
    private Documents documents;

    @Inject
    private DatabaseClock databaseClock;

    /** Which file. */
    public record Command(ResultImportId opened) {}

    public void discard(Command command) {
        ResultImport opened = imports.getLocked(command.opened());
        access.to(contracts.get(opened.contract()).providerId());
        opened.discard(databaseClock.now());
        documents.removeAll(opened.id().value());
    }
}

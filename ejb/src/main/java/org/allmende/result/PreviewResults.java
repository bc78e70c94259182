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
 * Reads the file that was sent last and says what would become of it. The file stays, nothing is written, and what is wrong can be
 * corrected in another file before anybody has refused one.
 *
 * <p>Errors: {@code RESULTS_IMPORT_UNKNOWN}, {@code RESULTS_IMPORT_ENDED}, {@code RESULTS_FILE_MISSING}.
 */
@Stateless
@UseCase
@Requires(Permission.REPORT_MILESTONE)
public class PreviewResults {

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

    public ResultPreview preview(Command command) {
        ResultImport opened = imports.getLocked(command.opened());
        Contract contract = contracts.get(opened.contract());
        access.to(contract.providerId());
        if (!opened.status().isOpen()) {
            throw new DomainProblem("RESULTS_IMPORT_ENDED");
        }
        try (ResultFile file = sent.last(opened.id())) {
            return intake.preview(contract, file, databaseClock.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

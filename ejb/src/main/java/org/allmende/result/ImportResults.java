package org.allmende.result;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Reads the file that was sent last and takes every line of it, or none. It is read twice: once to find its faults, before anything
 * is written; then, if it has none, to write it in batches, so that a file of any length needs the same memory. A result that is
 * known by its key is not doubled; one that is known and says something else is a fault, since a count that somebody may have
 * checked must not change unseen. Whatever comes of it, the file goes: it names people by the provider's keys.
 *
 * <p>Faults of the file are no errors of this: they are kept with it, for the page to show. Errors: {@code
 * RESULTS_IMPORT_UNKNOWN}, {@code RESULTS_IMPORT_ENDED}, {@code RESULTS_FILE_MISSING}.
 */
@Stateless
@UseCase
@Requires(Permission.REPORT_MILESTONE)
public class ImportResults {

    private static final int BATCH = 2000;

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private ResultImports imports;

    @Inject
    private PersonKeys personKeys;

    @Inject
    private Documents documents;

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
        DocumentView file = documents.of(opened.id().value()).stream()
                .filter(DocumentView::isStored)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new DomainProblem("RESULTS_FILE_MISSING"));
        Instant now = databaseClock.now();
        ResultRules rules = ResultRules.of(contract, London.dayOf(now));
        ResultFaults faults = new ResultFaults();
        long lines = check(file, rules, faults);
        long written = faults.isEmpty() ? write(opened, file, rules, faults, now) : 0;
        end(opened, file, faults, lines, written, now);
        documents.removeAll(opened.id().value());
        return opened.counts();
    }

    private void end(
            ResultImport opened, DocumentView file, ResultFaults faults, long lines, long written, Instant now) {
        String hash = Objects.requireNonNull(file.sha256());
        if (faults.isEmpty()) {
            opened.imported(file.name(), hash, lines, written, now);
            imports.countNeeds(opened.contract());
            return;
        }
        if (written > 0) {
            imports.unwrite(opened);
        }
        opened.refused(file.name(), hash, lines, faults.count(), now);
        imports.storeFaults(opened, faults);
    }

    private long check(DocumentView file, ResultRules rules, ResultFaults faults) {
        try {
            return readLines(file, result -> rules.fault(result).ifPresent(faults::add), faults::add);
        } catch (DomainProblem whole) {
            faults.addWhole(whole);
            return 0;
        }
    }

    private long write(ResultImport to, DocumentView file, ResultRules rules, ResultFaults faults, Instant now) {
        PersonHash hash = personKeys.hash(to.contract(), now);
        List<ReportedResult> batch = new ArrayList<>(BATCH);
        long[] written = new long[1];
        readLines(
                file,
                result -> {
                    batch.add(result);
                    if (batch.size() == BATCH) {
                        written[0] += imports.write(to, batch, rules.metrics(), hash, faults);
                        batch.clear();
                    }
                },
                faults::add);
        return batch.isEmpty() ? written[0] : written[0] + imports.write(to, batch, rules.metrics(), hash, faults);
    }

    private long readLines(DocumentView file, Consumer<ReportedResult> results, Consumer<ResultFault> faults) {
        try (InputStream in = documents.open(documents.get(file.id()))) {
            return ResultCsv.read(in, ResultCsv.MOST_LINES, results, faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

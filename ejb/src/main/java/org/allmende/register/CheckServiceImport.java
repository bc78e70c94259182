package org.allmende.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.allmende.calendar.London;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Reads the file that was sent last and finds out what each of its lines would do; writes nothing into the register. A file of
 * any length needs the same memory.
 *
 * <p>Errors: {@code IMPORT_FILE_MISSING}, {@code IMPORT_UNKNOWN}, those of {@link ServiceCsv} for the file as a whole, and those
 * of {@link ServiceImport}.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_SERVICE)
public class CheckServiceImport {

    private static final int BATCH = 1000;

    @Inject
    private Access access;

    @Inject
    private ServiceImports imports;

    @Inject
    private Documents documents;

    @Inject
    private DatabaseClock databaseClock;

    /** Which file. */
    public record Command(ImportId opened) {}

    public ServiceImport.Counts check(Command command) {
        ServiceImport opened = imports.getLocked(command.opened());
        access.to(opened.council());
        DocumentView file = documents.of(opened.id().value()).stream()
                .filter(DocumentView::isStored)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new DomainProblem("IMPORT_FILE_MISSING"));
        Instant now = databaseClock.now();
        imports.forgetLines(opened.id());
        store(opened.id(), file, London.dayOf(now));
        ServiceImport.Counts counts = imports.compare(opened);
        opened.checked(file.name(), Objects.requireNonNull(file.sha256()), counts, now);
        return counts;
    }

    private void store(ImportId id, DocumentView file, LocalDate today) {
        try {
            Path copy = Files.createTempFile("services", ".csv");
            try {
                try (OutputStream out = Files.newOutputStream(copy)) {
                    documents.writeTo(documents.get(file.id()), out);
                }
                List<ServiceLine> batch = new ArrayList<>(BATCH);
                try (InputStream in = Files.newInputStream(copy)) {
                    ServiceCsv.read(in, line -> {
                        batch.add(line);
                        if (batch.size() == BATCH) {
                            imports.store(id, batch, today);
                            batch.clear();
                        }
                    });
                }
                imports.store(id, batch, today);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.allmende.register.area;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;

/**
 * Reads the file that was sent last and says what is wrong with which of its features; writes no area.
 *
 * <p>Errors: {@code IMPORT_FILE_MISSING}, {@code IMPORT_UNKNOWN}, those of {@link AreaFile} for the file as a whole, and those of {@link AreaImport}.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_SERVICE)
public class CheckAreaImport {

    @Inject
    private Access access;

    @Inject
    private AreaImports imports;

    @Inject
    private Documents documents;

    /** Which file. */
    public record Command(AreaImportId opened) {}

    public void check(Command command) {
        AreaImport opened = imports.getLocked(command.opened());
        access.to(opened.council());
        DocumentView file = documents.of(opened.id().value()).stream()
                .filter(DocumentView::isStored)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new DomainProblem("IMPORT_FILE_MISSING"));
        List<AreaFeature> features = AreaFile.read(bytes(file));
        imports.forgetFeatures(opened.id());
        imports.store(opened.id(), features);
        int faulty = (int)
                features.stream().filter(feature -> feature.fault() != null).count();
        opened.checked(file.name(), features.size(), faulty);
    }

    private byte[] bytes(DocumentView file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            documents.writeTo(documents.get(file.id()), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

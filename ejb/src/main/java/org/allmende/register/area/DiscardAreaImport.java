package org.allmende.register.area;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * A council gives a file of areas up; nothing of it was written.
 *
 * <p>Errors: those of {@link AreaImport}.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_SERVICE)
public class DiscardAreaImport {

    @Inject
    private Access access;

    @Inject
    private AreaImports imports;

    @Inject
    private DatabaseClock clock;

    /** Which file. */
    public record Command(AreaImportId opened) {}

    public void discard(Command command) {
        AreaImport opened = imports.getLocked(command.opened());
        access.to(opened.council());
        opened.discard(clock.now());
        imports.forgetFeatures(opened.id());
    }
}

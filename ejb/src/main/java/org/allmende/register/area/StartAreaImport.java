package org.allmende.register.area;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * A council begins to bring its areas in by a file. It works on one file at a time: who comes second goes on with it.
 *
 * <p>Errors: none but the refusal.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_SERVICE)
public class StartAreaImport {

    @Inject
    private Access access;

    @Inject
    private AreaImports imports;

    @Inject
    private DatabaseClock clock;

    /** Whose areas. */
    public record Command(OrganisationId council) {}

    public AreaImportId start(Command command) {
        access.to(command.council());
        return imports.openOf(command.council()).map(AreaImport::id).orElseGet(() -> {
            AreaImport opened =
                    new AreaImport(command.council(), Acting.current().label(), clock.now());
            imports.add(opened);
            return opened.id();
        });
    }
}

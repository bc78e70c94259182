package org.allmende.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** A council begins to bring its services in by a file. It works on one file at a time: who comes second goes on with it. */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_SERVICE)
public class StartServiceImport {

    @Inject
    private Access access;

    @Inject
    private ServiceImports imports;

    @Inject
    private DatabaseClock databaseClock;

    /** Whose services. */
    public record Command(OrganisationId council) {}

    public ImportId start(Command command) {
        access.to(command.council());
        return imports.openOf(command.council()).map(ServiceImport::id).orElseGet(() -> open(command.council()));
    }

    private ImportId open(OrganisationId council) {
        ServiceImport opened = new ServiceImport(council, Acting.current().label(), databaseClock.now());
        imports.add(opened);
        return opened.id();
    }
}

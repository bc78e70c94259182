package org.allmende.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** Gives a file of services up; nothing was written. */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_SERVICE)
public class DiscardServiceImport {

    @Inject
    private Access access;

    @Inject
    private ServiceImports imports;

    @Inject
    private DatabaseClock databaseClock;

    /** Which file. */
    public record Command(ImportId opened) {}

    public void discard(Command command) {
        ServiceImport opened = imports.getLocked(command.opened());
        access.to(opened.council());
        opened.discard(databaseClock.now());
        imports.forgetLines(opened.id());
    }
}

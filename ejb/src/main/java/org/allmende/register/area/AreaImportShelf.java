package org.allmende.register.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.allmende.document.Document;
import org.allmende.document.DocumentShelf;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;

/** The files from which a council brings its areas in: seen by those alone who publish services there. */
@ApplicationScoped
public class AreaImportShelf implements DocumentShelf {

    /** Bytes of one file: it is read as a whole. */
    private static final long MOST = 5_000_000;

    @Inject
    private AreaImports imports;

    @Inject
    private Access access;

    @Override
    public boolean knows(UUID subject) {
        return imports.find(new AreaImportId(subject)).isPresent();
    }

    @Override
    public OrganisationId owner(UUID subject) {
        return imports.get(new AreaImportId(subject)).council();
    }

    @Override
    public String purpose() {
        return "register";
    }

    @Override
    public long most() {
        return MOST;
    }

    @Override
    public void demandWrite(UUID subject) {
        access.demand(Permission.PUBLISH_SERVICE, owner(subject));
        if (!imports.get(new AreaImportId(subject)).status().isOpen()) {
            throw new DomainProblem("IMPORT_ENDED");
        }
    }

    @Override
    public void demandRead(Document document) {
        access.demand(Permission.PUBLISH_SERVICE, owner(document.subject()));
    }
}

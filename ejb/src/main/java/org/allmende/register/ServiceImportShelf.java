package org.allmende.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.allmende.document.Document;
import org.allmende.document.DocumentShelf;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;

/** The files from which a council brings its services in: seen by those alone who publish services there. */
@ApplicationScoped
public class ServiceImportShelf implements DocumentShelf {

    @Inject
    private ServiceImports imports;

    @Inject
    private Access access;

    @Override
    public boolean knows(UUID subject) {
        return imports.find(new ImportId(subject)).isPresent();
    }

    @Override
    public OrganisationId owner(UUID subject) {
        return imports.get(new ImportId(subject)).council();
    }

    @Override
    public String purpose() {
        return "register";
    }

    @Override
    public void demandWrite(UUID subject) {
        access.demand(Permission.PUBLISH_SERVICE, owner(subject));
        if (!imports.get(new ImportId(subject)).status().isOpen()) {
            throw new DomainProblem("IMPORT_ENDED");
        }
    }

    @Override
    public void demandRead(Document document) {
        access.demand(Permission.PUBLISH_SERVICE, owner(document.subject()));
    }
}

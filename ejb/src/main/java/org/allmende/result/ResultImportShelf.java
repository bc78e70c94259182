package org.allmende.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.allmende.contract.Contracts;
import org.allmende.document.Document;
import org.allmende.document.DocumentShelf;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;

/** The files from which a provider brings its results in: read by those alone who report there, and only until they are read. */
@ApplicationScoped
public class ResultImportShelf implements DocumentShelf {

    @Inject
    private ResultImports imports;

    @Inject
    private Contracts contracts;

    @Inject
    private Access access;

    @Override
    public boolean knows(UUID subject) {
        return imports.find(new ResultImportId(subject)).isPresent();
    }

    @Override
    public OrganisationId owner(UUID subject) {
        return contracts
                .get(imports.get(new ResultImportId(subject)).contract())
                .providerId();
    }

    @Override
    public String purpose() {
        return "result";
    }

    @Override
    public void demandWrite(UUID subject) {
        access.demand(Permission.REPORT_MILESTONE, owner(subject));
        if (!imports.get(new ResultImportId(subject)).status().isOpen()) {
            throw new DomainProblem("RESULTS_IMPORT_ENDED");
        }
    }

    @Override
    public void demandRead(Document document) {
        access.demand(Permission.REPORT_MILESTONE, owner(document.subject()));
    }
}

package org.allmende.register.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.allmende.document.Document;
import org.allmende.document.DocumentShelf;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;

/**
 * The files of data packs: gathered for an answer by those of the council who give it, and seen by them alone; with the answer
 * they become those of a version, which everybody reads and nobody changes.
 */
@ApplicationScoped
public class DataShelf implements DocumentShelf {

    @Inject
    private DataRequests requests;

    @Inject
    private Access access;

    @Override
    public boolean knows(UUID subject) {
        return requests.find(new DataRequestId(subject)).isPresent() || isPublished(subject);
    }

    @Override
    public OrganisationId owner(UUID subject) {
        return request(subject).council();
    }

    @Override
    public String purpose() {
        return "data";
    }

    @Override
    public void demandWrite(UUID subject) {
        access.demand(Permission.ANSWER_DATA_REQUEST, owner(subject));
        if (isPublished(subject) || !request(subject).isOpen()) {
            throw new DomainProblem("DATA_FILES_FIXED");
        }
    }

    @Override
    public void demandRead(Document document) {
        if (!isPublished(document.subject())) {
            access.demand(Permission.ANSWER_DATA_REQUEST, owner(document.subject()));
        }
    }

    private boolean isPublished(UUID subject) {
        return requests.findVersion(new DataPackVersionId(subject)).isPresent();
    }

    private DataRequest request(UUID subject) {
        DataRequestId id = requests.findVersion(new DataPackVersionId(subject))
                .map(DataPackVersion::request)
                .orElseGet(() -> new DataRequestId(subject));
        return requests.get(id);
    }
}

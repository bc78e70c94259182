package org.allmende.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/** A file leaves a draft. Its bytes stay only where a sealed version refers to them. */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class RemoveDocument {

    @Inject
    private Access access;

    @Inject
    private Documents documents;

    public void remove(DocumentId id) {
        access.toSignedIn();
        Document document = documents.getLocked(id);
        documents.shelf(document.subject()).demandWrite(document.subject());
        if (document.isSealed()) {
            document.forgetKey();
        } else {
            documents.remove(document);
        }
    }
}

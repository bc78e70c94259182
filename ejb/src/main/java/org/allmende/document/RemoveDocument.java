package org.allmende.document;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** A file leaves a draft. Its bytes stay only where a sealed version refers to them. */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class RemoveDocument {

    @Inject
    private Access access;

    @Inject
    private Documents documents;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<FileMoved> moved;

    public void remove(DocumentId id) {
        access.toSignedIn();
        Document document = documents.getLocked(id);
        documents.shelf(document.subject()).demandWrite(document.subject());
        moved.fire(FileMoved.of(document, FileMoved.Step.REMOVED, 0, databaseClock.now()));
        if (document.isSealed()) {
            document.forgetKey();
        } else {
            documents.remove(document);
        }
    }
}

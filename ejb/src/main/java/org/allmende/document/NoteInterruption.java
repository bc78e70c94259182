package org.allmende.document;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** The line of an upload was cut within a piece: whoever keeps a record of arrivals hears of it. What arrived before stays. */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class NoteInterruption {

    @Inject
    private Access access;

    @Inject
    private Documents documents;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<FileMoved> moved;

    public void note(DocumentId id) {
        access.toSignedIn();
        Document document = documents.get(id);
        documents.shelf(document.subject()).demandWrite(document.subject());
        moved.fire(FileMoved.of(document, FileMoved.Step.INTERRUPTED, document.received(), databaseClock.now()));
    }
}

package org.allmende.document;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** Pieces arrived otherwise than their sender's checksum says: they go, and the upload goes on where they began. */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class CutBackUpload {

    @Inject
    private Access access;

    @Inject
    private Documents documents;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<FileMoved> moved;

    /** @param offset of the first byte that is not believed */
    public record Command(DocumentId document, long offset) {}

    public void cutBack(Command c) {
        access.toSignedIn();
        Document document = documents.getLocked(c.document());
        documents.shelf(document.subject()).demandWrite(document.subject());
        document.cutBack(c.offset());
        documents.dropBlocks(document, c.offset());
        moved.fire(FileMoved.of(document, FileMoved.Step.DAMAGED, c.offset(), databaseClock.now()));
    }
}

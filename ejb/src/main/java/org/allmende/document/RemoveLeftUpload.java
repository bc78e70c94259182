package org.allmende.document;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** What has arrived of a file goes once nobody has gone on with it for {@link Document#LEFT_ALONE}. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class RemoveLeftUpload {

    @Inject
    private Access access;

    @Inject
    private Documents documents;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<FileMoved> moved;

    /** Whether it went; not where somebody has gone on with it meanwhile. */
    public boolean remove(DocumentId id) {
        access.toProcess();
        Instant now = databaseClock.now();
        Optional<Document> left = documents.findLocked(id).filter(document -> document.isLeftAlone(now));
        left.ifPresent(document -> {
            moved.fire(FileMoved.of(document, FileMoved.Step.LEFT_ALONE, 0, now));
            documents.remove(document);
        });
        return left.isPresent();
    }
}

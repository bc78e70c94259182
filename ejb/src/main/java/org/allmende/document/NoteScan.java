package org.allmende.document;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.document.virus.Verdict;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** The scanner has answered about a file that was taken without it, or was asked in vain once more. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class NoteScan {

    @Inject
    private Access access;

    @Inject
    private Documents documents;

    @Inject
    private DocumentScans scans;

    @Inject
    private DatabaseClock databaseClock;

    /** What it said. */
    public record Command(DocumentId document, Verdict verdict) {}

    /** Not where somebody has removed the file meanwhile. */
    public void note(Command c) {
        access.toProcess();
        documents
                .findLocked(c.document())
                .ifPresent(document -> scans.note(document.id(), c.verdict(), databaseClock.now()));
    }
}

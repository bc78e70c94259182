package org.allmende.tender;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** The process ends a tender that brought no bid, or none that may be considered. A second call changes nothing. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TerminateTender {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Event<TenderTerminated> terminated;

    /** Why it ends. */
    public record Command(TenderId tender, TerminationReason reason) {}

    public void terminate(Command c) {
        access.toProcess();
        Tender tender = tenders.getLocked(c.tender());
        if (tender.status() == TenderStatus.UNSUCCESSFUL) {
            return;
        }
        Instant now = databaseClock.now();
        tender.terminate(c.reason(), now);
        story.tell(
                StoryLine.of(tender.caseId(), tender.id(), "tender.terminated." + c.reason())
                        .with(tender.title())
                        .linking(tender.link()),
                organisations.get(tender.councilId()).name());
        terminated.fire(new TenderTerminated(tender.id(), c.reason(), now));
    }
}

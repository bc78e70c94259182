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
import org.allmende.shared.DomainProblem;

/**
 * The council ends a tender before the contract, with a public reason (Procurement Act 2023 s.55).
 *
 * <p>Errors: {@code TENDER_CANCEL_NEEDS_REASON}, {@code TENDER_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.CANCEL_TENDER)
public class CancelTender {

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
    private Event<TenderCancelled> cancelled;

    /** The reason is read by everybody. */
    public record Command(TenderId tender, String reason) {}

    public void cancel(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        if (c.reason().isBlank()) {
            throw new DomainProblem("TENDER_CANCEL_NEEDS_REASON");
        }
        boolean known = tender.status().isPublic();
        Instant now = databaseClock.now();
        tender.cancel(c.reason(), now);
        StoryLine line = StoryLine.of(tender.caseId(), tender.id(), "tender.cancelled")
                .with(tender.title(), c.reason().strip())
                .linking(tender.link());
        story.tell(
                known ? line : line.forPartiesOnly(),
                organisations.get(tender.councilId()).name());
        cancelled.fire(new TenderCancelled(tender.id(), c.reason().strip(), now));
    }
}

package org.allmende.tender;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * The authors of a draft replace what they have written; a proposal to publish it, if one waits, is withdrawn by a change. Errors: {@code
 * TENDER_PUBLISHED_ALREADY}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class SaveTender {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<TenderRewritten> rewritten;

    /** The whole content, incomplete as it may be. */
    public record Command(TenderId tender, TenderContent content) {}

    public void save(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        tender.rewrite(c.content());
        rewritten.fire(new TenderRewritten(tender.id(), databaseClock.now()));
    }
}

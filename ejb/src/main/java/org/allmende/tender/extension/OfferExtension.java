package org.allmende.tender.extension;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderRewritten;
import org.allmende.tender.Tenders;

/**
 * The authors of a draft say how often the contract may be extended, or that it may not. A proposal that waits is withdrawn.
 *
 * <p>Errors: {@code TENDER_PUBLISHED_ALREADY}, those of {@link ExtensionOption}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class OfferExtension {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Event<TenderRewritten> rewritten;

    /** @param times 0: it may not be extended, and the rest is not read */
    public record Command(TenderId tender, int times, int months, int noticeDays) {}

    public void offer(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        tender.offerExtension(c.times() == 0 ? null : new ExtensionOption(c.times(), c.months(), c.noticeDays()));
        rewritten.fire(new TenderRewritten(tender.id(), clock.now()));
    }
}

package org.allmende.tender;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/** The authors of a draft replace what they have written. Errors: {@code TENDER_PUBLISHED_ALREADY}. */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class SaveTender {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    /** The whole content, incomplete as it may be. */
    public record Command(TenderId tender, TenderContent content) {}

    public void save(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        tender.rewrite(c.content());
    }
}

package org.allmende.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.allmende.document.Document;
import org.allmende.document.DocumentShelf;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;

/** The files of a tender: written by the council while it is a draft, read by everybody once it is published. */
@ApplicationScoped
public class TenderShelf implements DocumentShelf {

    @Inject
    private Tenders tenders;

    @Inject
    private Access access;

    @Override
    public boolean knows(UUID subject) {
        return tenders.find(new TenderId(subject)).isPresent();
    }

    @Override
    public OrganisationId owner(UUID subject) {
        return tender(subject).councilId();
    }

    @Override
    public String purpose() {
        return "tender";
    }

    @Override
    public void demandWrite(UUID subject) {
        Tender tender = tenders.getLocked(new TenderId(subject));
        access.demand(Permission.PREPARE_TENDER, tender.councilId());
        if (tender.status() != TenderStatus.DRAFT) {
            throw new DomainProblem("TENDER_PUBLISHED_ALREADY");
        }
    }

    @Override
    public void demandRead(Document document) {
        Tender tender = tender(document.subject());
        if (!tender.status().isPublic()) {
            access.demand(Permission.READ_COUNCIL_FILES, tender.councilId());
        }
    }

    private Tender tender(UUID subject) {
        return tenders.get(new TenderId(subject));
    }
}

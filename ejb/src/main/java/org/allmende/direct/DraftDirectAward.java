package org.allmende.direct;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.allmende.casefile.CaseFile;
import org.allmende.casefile.CaseFiles;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.References;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * A council begins to write a direct award: about a service in a new case, or in the case of a tender that came to nothing for want of
 * suitable tenders (Procurement Act 2023 s.43).
 *
 * <p>An accepted expression of interest is no such case: it forces a procurement exercise (Localism Act 2011 s.83(2)).
 *
 * <p>Errors: {@code DIRECT_OTHER_COUNCIL}, {@code DIRECT_TENDER_NOT_UNSUCCESSFUL}, {@code SERVICE_UNKNOWN}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class DraftDirectAward {

    @Inject
    private Access access;

    @Inject
    private DirectAwards awards;

    @Inject
    private Tenders tenders;

    @Inject
    private Services services;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private References references;

    @Inject
    private DatabaseClock clock;

    /**
     * What it is about.
     *
     * @param service in the register; null: none, or that of the former tender
     * @param formerTender the tender from which the council switches; null: none
     */
    public record Command(
            OrganisationId council,
            @Nullable UUID service,
            @Nullable TenderId formerTender,
            DirectContent content) {}

    public DirectAwardId draft(Command c) {
        access.to(c.council());
        Instant now = clock.now();
        DirectAward award = new DirectAward(
                references.next("X"), matterOf(c), c.content(), Acting.current().requirePerson(), now);
        awards.add(award);
        return award.id();
    }

    private DirectAward.Matter matterOf(Command c) {
        CaseFile caseFile = caseOf(c);
        return new DirectAward.Matter(
                caseFile.id(), c.council(), caseFile.service().orElse(null), c.formerTender());
    }

    private CaseFile caseOf(Command c) {
        TenderId former = c.formerTender();
        if (former != null) {
            Tender tender = tenders.get(former);
            requireOwn(c.council(), tender.councilId());
            if (tender.status() != TenderStatus.UNSUCCESSFUL) {
                throw new DomainProblem("DIRECT_TENDER_NOT_UNSUCCESSFUL");
            }
            return caseFiles.get(tender.caseId());
        }
        UUID service = c.service();
        if (service != null) {
            requireOwn(c.council(), services.get(new ServiceId(service)).council());
        }
        return caseFiles.open(c.content().title(), c.council(), service);
    }

    private static void requireOwn(OrganisationId council, OrganisationId owner) {
        if (!owner.equals(council)) {
            throw new DomainProblem("DIRECT_OTHER_COUNCIL");
        }
    }
}

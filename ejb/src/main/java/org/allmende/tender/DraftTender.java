package org.allmende.tender;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.allmende.casefile.CaseFile;
import org.allmende.casefile.CaseFiles;
import org.allmende.casefile.CaseId;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.References;
import org.jspecify.annotations.Nullable;

/**
 * A council begins to write a tender: in the case of an accepted expression of interest, which forces one (Localism Act 2011
 * s.83(2)), or in a new case.
 *
 * <p>Errors: {@code TENDER_CASE_OF_OTHER_COUNCIL}, {@code TENDER_DRAFTED_ALREADY(reference)}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class DraftTender {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private Story story;

    @Inject
    private References references;

    @Inject
    private Clock clock;

    @Inject
    private Event<TenderDrafted> drafted;

    /**
     * @param caseId the case of the expression of interest; null opens a new one
     * @param service the service in the register; only read for a new case
     * @param eoi the accepted expression of interest
     */
    public record Command(
            OrganisationId council,
            @Nullable CaseId caseId,
            @Nullable UUID service,
            @Nullable UUID eoi,
            TenderContent content) {}

    public TenderId draft(Command c) {
        access.to(c.council());
        CaseFile caseFile = caseOf(c);
        if (!caseFile.council().equals(c.council())) {
            throw new DomainProblem("TENDER_CASE_OF_OTHER_COUNCIL");
        }
        Optional.ofNullable(c.eoi())
                .flatMap(tenders::ofExpression)
                .filter(former -> !former.status().isFinal())
                .ifPresent(former -> {
                    throw new DomainProblem("TENDER_DRAFTED_ALREADY", former.reference());
                });
        Tender tender = new Tender(references.next("T"), caseFile, c.eoi(), c.content(), clock.instant());
        tenders.add(tender);
        story.tell(StoryLine.of(caseFile.id(), tender.id(), "tender.drafted")
                .with(tender.reference())
                .forPartiesOnly());
        drafted.fire(new TenderDrafted(tender.id(), c.eoi(), tender.draftedAt()));
        return tender.id();
    }

    private CaseFile caseOf(Command c) {
        return Optional.ofNullable(c.caseId())
                .map(caseFiles::get)
                .orElseGet(() -> caseFiles.open(c.content().title(), c.council(), c.service()));
    }
}

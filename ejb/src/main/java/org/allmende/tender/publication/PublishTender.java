package org.allmende.tender.publication;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.WorkingDays;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.document.Documents;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderPublished;
import org.allmende.tender.Tenders;
import org.allmende.tender.TwoOfficers;

/**
 * The tender notice: a second officer has seen exactly what everybody will see, and publishes it. Freezes the criteria, names the
 * team, opens the tender for bids and, through {@link TenderPublished}, makes the key to which bids are sealed.
 *
 * <p>Errors: {@code TENDER_UNKNOWN}, {@code PROPOSAL_UNKNOWN}, those of {@link Proposal}, of {@link TeamRoles} and of a publishable
 * {@link Tender}.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_TENDER)
public class PublishTender {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Proposals proposals;

    @Inject
    private ConflictAssessments assessments;

    @Inject
    private Documents documents;

    @Inject
    private TeamRoles roles;

    @Inject
    private Organisations organisations;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Event<TenderPublished> published;

    /**
     * @param proposal its number in the tender
     * @param seen fingerprint of the draft that the officer has seen
     * @param unconcerned the officer declares to have no conflict of interest; needed of whom the assessment does not name
     */
    public record Command(TenderId tender, int proposal, String seen, boolean unconcerned) {}

    public void publish(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        OrganisationId council = tender.councilId();
        access.to(council);
        Proposal proposal = proposals.get(tender.id(), c.proposal());
        Instant now = databaseClock.now();
        Officer officer = Officer.acting();
        TwoOfficers two = proposal.publish(
                assessments.get(proposal.assessment()),
                c.seen(),
                DraftFingerprint.of(tender, documents.of(tender.id().value())),
                c.unconcerned(),
                officer,
                now);
        roles.require(council, proposal.team());
        tender.publish(proposal.team(), two, calendar, now);
        story.tell(
                StoryLine.of(tender.caseId(), tender.id(), "tender.published")
                        .with(tender.title(), tender.deadline().orElseThrow().at())
                        .linking(tender.link()),
                organisations.get(council).name());
        published.fire(new TenderPublished(
                tender.id(),
                tender.eoiId().orElse(null),
                tender.deadline().orElseThrow().at(),
                now));
    }
}

package org.allmende.tender;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.allmende.calendar.WorkingDays;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Memberships;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * The tender notice: freezes the criteria, names the team, opens the tender for bids and, through {@link TenderPublished},
 * makes the key to which bids are sealed.
 *
 * <p>Errors: those of {@link PublicationRules}, {@code TENDER_PERSON_MAY_NOT_OPEN_BIDS(name)}, {@code
 * TENDER_PERSON_MAY_NOT_SCORE_BIDS(name)}, {@code TENDER_PERSON_MAY_NOT_RECORD_CONSENSUS(name)}.
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
    private Memberships memberships;

    @Inject
    private People people;

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

    /** The draft and the people who will open, score and moderate. */
    public record Command(TenderId tender, TenderTeam team) {}

    public void publish(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        OrganisationId council = tender.councilId();
        access.to(council);
        requireRole(council, c.team().openingOfficers(), Permission.OPEN_BIDS);
        requireRole(council, c.team().evaluators(), Permission.SCORE_BIDS);
        requireRole(council, Set.of(c.team().moderator()), Permission.RECORD_CONSENSUS);
        Instant now = databaseClock.now();
        tender.publish(c.team(), calendar, now);
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

    private void requireRole(OrganisationId council, Collection<PersonId> named, Permission permission) {
        for (PersonId person : named) {
            boolean may = memberships.ofPerson(person).stream()
                    .filter(membership -> membership.organisation().equals(council))
                    .flatMap(membership -> membership.roles().stream())
                    .anyMatch(permission.roles()::contains);
            if (!may) {
                throw new DomainProblem(
                        "TENDER_PERSON_MAY_NOT_" + permission.name(),
                        people.get(person).name());
            }
        }
    }
}

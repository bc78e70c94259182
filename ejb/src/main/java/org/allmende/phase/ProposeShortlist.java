package org.allmende.phase;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.evaluation.Moderation;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.tender.publication.TeamRoles;

/**
 * An officer proposes who goes on: what the published rule makes of the recorded consensus, and nothing else. The other officers are
 * told.
 *
 * <p>Errors: {@code SHORTLIST_NOT_HERE}, {@code CONSENSUS_NOT_RECORDED}, {@code SHORTLIST_WAITS_ALREADY(name)}, {@code
 * SHORTLIST_NOBODY_LEFT}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_AWARD)
public class ProposeShortlist {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Moderation moderation;

    @Inject
    private ShortlistOrder order;

    @Inject
    private Shortlists shortlists;

    @Inject
    private TeamRoles roles;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    @Inject
    private Event<ShortlistProposed> proposed;

    public record Command(TenderId tender) {}

    /** Gives the number of the proposal in its tender. */
    public int propose(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        if (!tender.isForRequests() || tender.status() != TenderStatus.EVALUATION) {
            throw new DomainProblem("SHORTLIST_NOT_HERE");
        }
        moderation.recorded(tender.id());
        shortlists.waitingOf(tender.id()).ifPresent(former -> {
            throw new DomainProblem("SHORTLIST_WAITS_ALREADY", former.proposedByName());
        });
        Actor officer = Acting.current();
        Instant now = databaseClock.now();
        Shortlist shortlist = new Shortlist(
                tender.id(),
                shortlists.of(tender.id()).size() + 1,
                order.of(tender),
                officer.requirePerson(),
                officer.label(),
                now);
        if (shortlist.chosen().isEmpty()) {
            throw new DomainProblem("SHORTLIST_NOBODY_LEFT");
        }
        shortlists.add(shortlist);
        Notice told = Notice.of("phase.shortlist.proposed", tender.caseId())
                .with(tender.title(), tender.reference(), shortlist.proposedByName())
                .linking("/phase/shortlist/" + tender.reference());
        roles.secondOfficers(tender.councilId(), shortlist.proposedBy())
                .forEach(person -> notices.tell(person.id(), told));
        proposed.fire(new ShortlistProposed(tender.id(), shortlist.number(), now));
        return shortlist.number();
    }
}

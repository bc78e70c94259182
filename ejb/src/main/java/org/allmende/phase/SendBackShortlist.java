package org.allmende.phase;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * A second officer does not confirm who goes on yet, and says what is to be looked at first. Errors: {@code SHORTLIST_UNKNOWN} and
 * those of {@link Shortlist}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_AWARD)
public class SendBackShortlist {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Shortlists shortlists;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    @Inject
    private Event<ShortlistSentBack> sentBack;

    /**
     * @param number of the proposal that the officer has seen
     * @param reason read by the council's officers
     */
    public record Command(TenderId tender, int number, String reason) {}

    public void sendBack(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        Shortlist shortlist = shortlists.get(tender.id(), c.number());
        Actor officer = Acting.current();
        Instant now = databaseClock.now();
        shortlist.sendBack(c.reason(), officer.requirePerson(), officer.label(), now);
        notices.tell(
                shortlist.proposedBy(),
                Notice.of("phase.shortlist.sentback", tender.caseId())
                        .with(
                                tender.title(),
                                tender.reference(),
                                officer.label(),
                                shortlist.reason().orElseThrow())
                        .linking("/phase/shortlist/" + tender.reference()));
        sentBack.fire(new ShortlistSentBack(tender.id(), shortlist.number(), now));
    }
}

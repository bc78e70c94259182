package org.allmende.phase;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.bid.Bids;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisations;
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
 * A second officer confirms who goes on. With the same transaction and at one instant everybody is told what became of their own
 * request, those who go on and those who do not; the public reads who goes on.
 *
 * <p>Errors: {@code SHORTLIST_UNKNOWN}, {@code TENDER_STEP_NOT_POSSIBLE} and those of {@link Shortlist}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_AWARD)
public class ConfirmShortlist {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Shortlists shortlists;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<ShortlistConfirmed> confirmed;

    /** @param number of the proposal that the officer has seen */
    public record Command(TenderId tender, int number) {}

    public void confirm(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        Shortlist shortlist = shortlists.get(tender.id(), c.number());
        Actor officer = Acting.current();
        Instant now = databaseClock.now();
        shortlist.confirm(officer.requirePerson(), officer.label(), now);
        tender.shortlist();
        shortlist.places().forEach(place -> tell(tender, place));
        story.tell(
                StoryLine.of(tender.caseId(), tender.id(), "phase.shortlisted")
                        .with(
                                tender.title(),
                                shortlist.chosen().size(),
                                shortlist.places().size())
                        .linking(tender.link() + "#shortlist"),
                organisations.get(tender.councilId()).name());
        confirmed.fire(ShortlistConfirmed.of(tender, now));
    }

    private void tell(Tender tender, ShortlistPlace place) {
        String bid = bids.get(place.bidId()).reference();
        Notice notice = place.goesOn()
                ? Notice.of("phase.shortlist.on", tender.caseId())
                : Notice.of("phase.shortlist.off", tender.caseId());
        notices.tellThose(
                place.organisation(),
                Permission.READ_ORGANISATION_FILES,
                notice.with(tender.title(), tender.reference(), bid).linking("/phase/result/" + bid));
    }
}

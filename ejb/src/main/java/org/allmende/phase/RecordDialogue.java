package org.allmende.phase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.bid.Bids;
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
import org.allmende.tender.Tenders;

/**
 * An officer of the tender's team puts a meeting with a supplier that goes on to the record; the supplier is told and can confirm it
 * or add a remark.
 *
 * <p>Errors: {@code DIALOGUE_NOT_OPEN}, {@code DIALOGUE_NOT_OF_TEAM}, {@code DIALOGUE_NOT_ON_LIST} and those of {@link
 * DialogueMeeting}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class RecordDialogue {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Dialogues dialogues;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    public record Command(TenderId tender, DialogueMeeting.Said said) {}

    /** Gives the number of the meeting in its tender. */
    public int record(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        Actor officer = Acting.current();
        Dialogues.requireTeam(tender, officer.requirePerson());
        Shortlist shortlist = dialogues.requireOpen(tender);
        ShortlistPlace place = shortlist.chosen().stream()
                .filter(chosen -> chosen.organisation().equals(c.said().organisation()))
                .findFirst()
                .orElseThrow(() -> new DomainProblem("DIALOGUE_NOT_ON_LIST"));
        Instant now = databaseClock.now();
        DialogueMeeting meeting = new DialogueMeeting(
                tender.id(),
                dialogues.meetingsOf(tender.id()).size() + 1,
                c.said(),
                shortlist.decidedAt().orElseThrow(),
                officer.requirePerson(),
                officer.label(),
                now);
        dialogues.add(meeting);
        notices.tellThose(
                place.organisation(),
                Permission.SUBMIT_BID,
                Notice.of("phase.dialogue.recorded", tender.caseId())
                        .with(tender.title(), tender.reference(), meeting.heldAt(), meeting.recordedByName())
                        .linking("/phase/meetings/" + bids.get(place.bidId()).reference()));
        return meeting.number();
    }
}

package org.allmende.phase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
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
import org.allmende.tender.Tenders;

/**
 * The supplier confirms the record of a meeting, once, or adds a remark to it; who has recorded it is told.
 *
 * <p>Errors: {@code DIALOGUE_MEETING_UNKNOWN}, {@code DIALOGUE_CONFIRMED_ALREADY}, {@code DIALOGUE_OVER} and those of {@link
 * DialogueReply}.
 */
@Stateless
@UseCase
@Requires(Permission.SUBMIT_BID)
public class ReplyToDialogue {

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

    /**
     * @param bid the supplier's request to participate
     * @param number of the meeting
     * @param remark blank: the record is right
     */
    public record Command(BidId bid, int number, String remark) {}

    public void reply(Command c) {
        Bid bid = bids.get(c.bid());
        access.to(bid.organisation());
        Tender tender = tenders.getLocked(bid.tenderId());
        DialogueMeeting meeting = dialogues.meeting(tender.id(), bid.organisation(), c.number());
        if (tender.status().isFinal()) {
            throw new DomainProblem("DIALOGUE_OVER");
        }
        if (c.remark().isBlank() && dialogues.repliesTo(meeting).stream().anyMatch(DialogueReply::confirms)) {
            throw new DomainProblem("DIALOGUE_CONFIRMED_ALREADY");
        }
        Actor person = Acting.current();
        DialogueReply reply =
                new DialogueReply(meeting, c.remark(), person.requirePerson(), person.label(), databaseClock.now());
        dialogues.add(reply);
        Notice notice = reply.confirms()
                ? Notice.of("phase.dialogue.confirmed", tender.caseId())
                : Notice.of("phase.dialogue.remarked", tender.caseId());
        notices.tell(
                meeting.recordedBy(),
                notice.with(tender.title(), tender.reference(), meeting.number(), reply.givenByName())
                        .linking("/phase/dialogue/" + tender.reference()));
    }
}

package org.allmende.award.debrief;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.allmende.award.AssessmentSummary;
import org.allmende.award.Award;
import org.allmende.award.Awards;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
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
 * A bidder asks about its own assessment summary; the council alone reads it. The same words again, while they wait, are the same
 * question.
 *
 * <p>Errors: {@code DEBRIEF_NO_SUMMARY}, {@code DEBRIEF_WAIT(most)}, and those of {@link DebriefQuestion}.
 */
@Stateless
@UseCase
@Requires(Permission.ASK_DEBRIEF)
public class AskDebrief {

    /** So many questions of one bidder may wait at a time. */
    static final int MOST_WAITING = 10;

    @Inject
    private Access access;

    @Inject
    private Bids bids;

    @Inject
    private Tenders tenders;

    @Inject
    private Awards awards;

    @Inject
    private DebriefQuestions questions;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    @Inject
    private Event<DebriefAsked> asked;

    /** What is asked about the summary of which bid. */
    public record Command(BidId bid, String words) {}

    /** Gives the question's number among those of the bid. */
    public int ask(Command command) {
        Bid bid = bids.get(command.bid());
        access.to(bid.organisation());
        Tender tender = tenders.getLocked(bid.tenderId());
        AssessmentSummary own = awards.summaryOf(bid.id()).orElseThrow(() -> new DomainProblem("DEBRIEF_NO_SUMMARY"));
        String words = DebriefQuestion.within(command.words());
        List<DebriefQuestion> all = questions.of(bid.id());
        return all.stream()
                .filter(other -> other.isWaiting() && other.words().equals(words))
                .map(DebriefQuestion::number)
                .findFirst()
                .orElseGet(() -> receive(tender, own, all, words));
    }

    private int receive(Tender tender, AssessmentSummary own, List<DebriefQuestion> all, String words) {
        if (all.stream().filter(DebriefQuestion::isWaiting).count() >= MOST_WAITING) {
            throw new DomainProblem("DEBRIEF_WAIT", MOST_WAITING);
        }
        Instant now = databaseClock.now();
        Award award = awards.get(own.awardId());
        DebriefQuestion question =
                new DebriefQuestion(award, own, all.size() + 1, Acting.current().requirePerson(), words, calendar, now);
        questions.add(question);
        notices.tellThose(
                tender.councilId(),
                Permission.ANSWER_DEBRIEF,
                Notice.of("award.debrief.asked", tender.caseId())
                        .with(
                                tender.title(),
                                tender.reference(),
                                London.dayOf(question.deadline().at()))
                        .linking("/award/debrief/" + bids.get(own.bidId()).reference())
                        .inConfidence());
        asked.fire(new DebriefAsked(question.id(), award.id(), now));
        return question.number();
    }
}

package org.allmende.award.debrief;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.award.Award;
import org.allmende.award.Awards;
import org.allmende.bid.Bids;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/**
 * The council answers a bidder's question about its assessment summary, to that bidder alone.
 *
 * <p>Errors: {@code DEBRIEF_UNKNOWN} and those of {@link DebriefQuestion}.
 */
@Stateless
@UseCase
@Requires(Permission.ANSWER_DEBRIEF)
public class AnswerDebrief {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Awards awards;

    @Inject
    private Bids bids;

    @Inject
    private DebriefQuestions questions;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    @Inject
    private Event<DebriefAnswered> answered;

    /** The answer to which question. */
    public record Command(DebriefQuestionId question, String answer) {}

    public void answer(Command command) {
        Award award = awards.get(questions.get(command.question()).awardId());
        access.to(award.councilId());
        DebriefQuestion question = questions.getLocked(command.question());
        Tender tender = tenders.get(award.tenderId());
        Instant now = databaseClock.now();
        question.answer(command.answer(), Acting.current().requirePerson(), now);
        notices.tellThose(
                question.organisation(),
                Permission.ASK_DEBRIEF,
                Notice.of("award.debrief.answered", tender.caseId())
                        .with(
                                tender.title(),
                                tender.reference(),
                                question.words(),
                                question.answer().orElseThrow())
                        .linking("/award/debrief/" + bids.get(question.bidId()).reference())
                        .inConfidence());
        answered.fire(new DebriefAnswered(question.id(), award.id(), now));
    }
}

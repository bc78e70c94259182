package org.allmende.award.debrief;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.award.Award;
import org.allmende.award.Awards;
import org.allmende.bid.Bids;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/** The answer to a question about an assessment summary is late: the council is reminded. Told once, however often it is asked. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellDebriefOverdue {

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

    /** Of which question. */
    public record Command(DebriefQuestionId question) {}

    public void tell(Command command) {
        access.toProcess();
        DebriefQuestion question = questions.getLocked(command.question());
        if (!question.noteOverdue(databaseClock.now())) {
            return;
        }
        Award award = awards.get(question.awardId());
        Tender tender = tenders.get(award.tenderId());
        notices.tellThose(
                award.councilId(),
                Permission.ANSWER_DEBRIEF,
                Notice.of("award.debrief.late", tender.caseId())
                        .with(tender.title(), tender.reference())
                        .linking("/award/debrief/" + bids.get(question.bidId()).reference())
                        .inConfidence());
    }
}

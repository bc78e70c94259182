package org.allmende.tender.question;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/**
 * The process says that the deadline for bids has passed without an answer; the database's clock decides whether it has. A second
 * call changes nothing.
 *
 * <p>Errors: {@code TENDER_DEADLINE_NOT_REACHED(deadline)}: the timer was early, the engine tries again.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class LapseTenderQuestion {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private TenderQuestions questions;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private QuestionNews news;

    /** Which question. */
    public record Command(TenderQuestionId question) {}

    public void lapse(Command command) {
        access.toProcess();
        TenderQuestion question = questions.getLocked(command.question());
        Tender tender = tenders.get(question.tender());
        Instant now = databaseClock.now();
        if (question.lapse(tender.deadline().orElseThrow(), now)) {
            news.tell(question, tender, "tender.question.lapsed");
        }
    }
}

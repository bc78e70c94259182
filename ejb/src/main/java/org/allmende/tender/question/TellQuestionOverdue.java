package org.allmende.tender.question;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/** The answer to a question about a tender is late: said in public, and the council is reminded. Told once, however often it is asked. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellQuestionOverdue {

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

    /** Of which question. */
    public record Command(TenderQuestionId question) {}

    public void tell(Command command) {
        access.toProcess();
        TenderQuestion question = questions.getLocked(command.question());
        if (!question.noteOverdue(databaseClock.now())) {
            return;
        }
        Tender tender = tenders.get(question.tender());
        news.toOfficers(
                question,
                tender,
                Notice.of("tender.question.late", tender.caseId())
                        .with(tender.title(), tender.reference(), question.number(), question.words()));
        news.tell(question, tender, "tender.question.late");
    }
}

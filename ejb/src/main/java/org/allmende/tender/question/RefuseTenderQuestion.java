package org.allmende.tender.question;

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
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * The council does not answer a question about a tender and says why; question and reasons are published together, to everybody
 * with the same transaction.
 *
 * <p>Errors: {@code TENDER_UNKNOWN}, {@code TENDER_QUESTION_UNKNOWN} and those of {@link TenderQuestion}.
 */
@Stateless
@UseCase
@Requires(Permission.ANSWER_TENDER_QUESTION)
public class RefuseTenderQuestion {

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

    @Inject
    private Event<TenderQuestionDecided> decided;

    /**
     * Why it is not answered.
     *
     * @param number of the question in its tender
     * @param wording the question as everybody reads it
     */
    public record Command(TenderId tender, int number, String wording, RefusalKind kind, String reasons) {}

    public void refuse(Command command) {
        Tender tender = tenders.get(command.tender());
        access.to(tender.councilId());
        TenderQuestion question = questions.getLocked(tender.id(), command.number());
        Actor officer = Acting.current();
        Instant now = databaseClock.now();
        question.refuse(
                new TenderQuestion.Refusal(command.wording(), command.kind(), command.reasons()),
                tender,
                officer.requirePerson(),
                officer.label(),
                now);
        news.toReaders(
                question,
                tender,
                Notice.of("tender.question.refused", tender.caseId())
                        .with(
                                tender.title(),
                                tender.reference(),
                                question.number(),
                                question.wording().orElseThrow(),
                                command.reasons().strip()));
        news.tell(question, tender, "tender.question.refused");
        decided.fire(new TenderQuestionDecided(question.id(), tender.id(), false, now));
    }
}

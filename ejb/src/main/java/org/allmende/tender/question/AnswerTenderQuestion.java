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
import org.jspecify.annotations.Nullable;

/**
 * The council answers a question about a tender: question and answer are published together, and everybody who reads along is told
 * with the same transaction. An answer that changes the tender says what: the change is then owed as an amendment, of which
 * {@link TenderQuestions#changesToMake} keeps the list.
 *
 * <p>Errors: {@code TENDER_UNKNOWN}, {@code TENDER_QUESTION_UNKNOWN} and those of {@link TenderQuestion}.
 */
@Stateless
@UseCase
@Requires(Permission.ANSWER_TENDER_QUESTION)
public class AnswerTenderQuestion {

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
     * The answer.
     *
     * @param number of the question in its tender
     * @param wording the question as everybody reads it
     * @param change what the answer changes in the tender; null: nothing
     */
    public record Command(
            TenderId tender,
            int number,
            String wording,
            String answer,
            @Nullable String change) {}

    public void answer(Command command) {
        Tender tender = tenders.get(command.tender());
        access.to(tender.councilId());
        TenderQuestion question = questions.getLocked(tender.id(), command.number());
        Actor officer = Acting.current();
        Instant now = databaseClock.now();
        question.answer(
                new TenderQuestion.Reply(command.wording(), command.answer(), command.change()),
                tender,
                officer.requirePerson(),
                officer.label(),
                now);
        tell(question, tender);
        decided.fire(new TenderQuestionDecided(question.id(), tender.id(), true, now));
    }

    private void tell(TenderQuestion question, Tender tender) {
        boolean changes = question.change().isPresent();
        Notice notice = changes
                ? Notice.of("tender.question.changed", tender.caseId())
                : Notice.of("tender.question.answered", tender.caseId());
        news.toReaders(
                question,
                tender,
                notice.with(
                        tender.title(),
                        tender.reference(),
                        question.number(),
                        question.wording().orElseThrow(),
                        question.answer().orElseThrow(),
                        question.change().orElse("")));
        news.tell(question, tender, changes ? "tender.question.changed" : "tender.question.answered");
    }
}

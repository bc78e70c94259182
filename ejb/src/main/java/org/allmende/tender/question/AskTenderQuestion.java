package org.allmende.tender.question;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.allmende.audit.Trail;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * Somebody with an account asks about an open tender. Whether it is in time is decided here, by the database's clock. Leaves no
 * trail in the audit: the question's own line is the record, and the instant of a call would tell who asked. The same words of the
 * same person, while they wait, are the same question.
 *
 * <p>Errors: {@code TENDER_UNKNOWN}, {@code TENDER_QUESTION_BY_THE_BUYER} for people of the council, unless an information barrier
 * keeps them from its side of the matter, {@code TENDER_QUESTIONS_WAIT(most)}, and those of {@link TenderQuestion}.
 */
@Stateless
@UseCase
@Requires(value = Permission.OWN_ACCOUNT, trail = Trail.NONE)
public class AskTenderQuestion {

    /** So many questions of one person about one tender may wait at a time. */
    static final int MOST_WAITING = 25;

    @Inject
    private Access access;

    @Inject
    private BuyersPeople buyersPeople;

    @Inject
    private Tenders tenders;

    @Inject
    private TenderQuestions questions;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private QuestionNews news;

    @Inject
    private Event<TenderQuestionAsked> asked;

    /** What is asked about which tender. */
    public record Command(TenderId tender, String words) {}

    /** Gives the question's number in its tender. */
    public int ask(Command command) {
        access.toSignedIn();
        Tender tender = tenders.getLocked(command.tender());
        if (buyersPeople.include(Acting.current(), tender)) {
            throw new DomainProblem("TENDER_QUESTION_BY_THE_BUYER");
        }
        PersonId asker = Acting.current().requirePerson();
        List<TenderQuestion> waiting = questions.waitingAskedBy(asker, tender.id());
        return waiting.stream()
                .filter(question -> plain(question.words()).equals(plain(command.words())))
                .map(TenderQuestion::number)
                .findFirst()
                .orElseGet(() -> receive(tender, asker, command.words(), waiting.size()));
    }

    /** However they are spaced, a second click sends the same words. */
    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    private int receive(Tender tender, PersonId asker, String words, int waiting) {
        if (waiting >= MOST_WAITING) {
            throw new DomainProblem("TENDER_QUESTIONS_WAIT", MOST_WAITING);
        }
        Instant now = databaseClock.now();
        TenderQuestion question =
                new TenderQuestion(tender, questions.nextNumber(tender.id()), asker, words, calendar, now);
        questions.add(question);
        news.toOfficers(
                question,
                tender,
                Notice.of("tender.question.asked", tender.caseId())
                        .with(
                                tender.title(),
                                tender.reference(),
                                question.number(),
                                question.words(),
                                London.dayOf(question.deadline().at())));
        asked.fire(new TenderQuestionAsked(question.id(), tender.id(), now));
        return question.number();
    }
}

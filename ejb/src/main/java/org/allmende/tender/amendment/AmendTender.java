package org.allmende.tender.amendment;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderDeadlines;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderReaders;
import org.allmende.tender.TenderWording;
import org.allmende.tender.Tenders;
import org.allmende.tender.question.ChangeToMake;
import org.allmende.tender.question.TenderQuestions;
import org.jspecify.annotations.Nullable;

/**
 * The council changes a published tender before its deadline (Procurement Act 2023 s.31): the words that may change, the deadline,
 * which is reconsidered for everybody and only ever moves to a later instant, and the last questions. With the same transaction the
 * old and the new words are kept, every clock follows, and all who follow or bid are told. Bids that were sent stay valid.
 *
 * <p>Errors: {@code TENDER_UNKNOWN}, {@code AMENDMENT_MEANWHILE(number)} where somebody else has published one since, {@code
 * AMENDMENT_SETTLES_NOTHING_OWED(question)}, and those of {@link Amendment} and {@link Tender}.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_TENDER)
public class AmendTender {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Amendments amendments;

    @Inject
    private TenderDeadlines deadlines;

    @Inject
    private TenderQuestions questions;

    @Inject
    private TenderReaders readers;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<TenderAmended> amended;

    /**
     * What is to hold from now on.
     *
     * @param known the number of the last amendment that the officer has seen; 0: there was none
     * @param deadline never earlier than the one that holds
     * @param kept why the deadline stays, where it does
     * @param questionsUntil null: as before
     * @param settles the numbers of the questions whose promised change is made with it
     */
    public record Command(
            TenderId tender,
            int known,
            String reasons,
            TenderWording words,
            Instant deadline,
            String kept,
            @Nullable Instant questionsUntil,
            List<Integer> settles) {

        public Command {
            settles = List.copyOf(settles);
        }
    }

    /** Gives the number of the amendment in its tender. */
    public int amend(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        Instant now = databaseClock.now();
        tender.requireOpen(now);
        int last = amendments.countOf(tender.id());
        if (last != c.known()) {
            throw new DomainProblem("AMENDMENT_MEANWHILE", last);
        }
        requireOwed(tender, c.settles());
        Amendment amendment = write(tender, c, last + 1, now);
        change(tender, c, amendment, now);
        tell(tender, amendment);
        amended.fire(new TenderAmended(tender.id(), amendment.number(), now));
        return amendment.number();
    }

    private void requireOwed(Tender tender, List<Integer> settles) {
        List<Integer> owed = questions.changesToMake(tender.id()).stream()
                .map(ChangeToMake::number)
                .toList();
        settles.stream().filter(number -> !owed.contains(number)).findFirst().ifPresent(number -> {
            throw new DomainProblem("AMENDMENT_SETTLES_NOTHING_OWED", number);
        });
    }

    private Amendment write(Tender tender, Command c, int number, Instant now) {
        Actor officer = Acting.current();
        TenderWording words = c.words().cleanedAgainst(TenderWording.of(tender));
        Amendment amendment = new Amendment(
                tender,
                number,
                new Amendment.Wanted(c.reasons(), words, c.deadline(), c.questionsUntil(), c.kept()),
                officer.requirePerson(),
                officer.label(),
                now);
        amendments.add(amendment);
        amendments.settle(amendment, c.settles());
        return amendment;
    }

    private void change(Tender tender, Command c, Amendment amendment, Instant now) {
        tender.reword(c.words().cleanedAgainst(TenderWording.of(tender)), now);
        if (amendment.isDeadlineMoved()) {
            deadlines.extend(tender, amendment.deadlineAfter(), now);
        }
        if (amendment.isQuestionsMoved()) {
            tender.takeQuestionsUntil(amendment.questionsAfter().orElseThrow(), now);
        }
    }

    private void tell(Tender tender, Amendment amendment) {
        String link = tender.link() + "#amendment-" + amendment.number();
        story.tell(
                StoryLine.of(
                                tender.caseId(),
                                tender.id(),
                                amendment.isDeadlineMoved() ? "tender.amended.later" : "tender.amended")
                        .with(amendment.number(), tender.title(), amendment.deadlineAfter())
                        .linking(link),
                organisations.get(tender.councilId()).name());
        Notice notice = amendment.isDeadlineMoved()
                ? Notice.of("tender.amended.later", tender.caseId())
                : Notice.of("tender.amended", tender.caseId());
        Notice told = notice.with(
                        tender.title(),
                        tender.reference(),
                        amendment.number(),
                        amendment.reasons(),
                        AmendmentText.of(amendment),
                        amendment.deadlineAfter())
                .linking(link);
        readers.of(tender).forEach(person -> notices.tell(person, told));
    }
}

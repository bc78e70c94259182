package org.allmende.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Side;
import org.allmende.identity.Acting;
import org.allmende.identity.PersonId;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/** What both sides do alike when one says that an obligation is done and the other answers; each has use cases of its own with its own check. */
@ApplicationScoped
class ObligationKeeping {

    @Inject
    private ObligationDues dues;

    @Inject
    private ObligationSchedule schedule;

    @Inject
    private ObligationNews news;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<ObligationDone> done;

    @Inject
    private Event<ObligationAnswered> answered;

    /** @param side whose person says so; the contract is locked by the caller */
    void done(DueId id, Side side, String note) {
        ObligationDue due = dues.getLocked(id);
        require(due.side() == side);
        Instant now = databaseClock.now();
        PersonId person = Acting.current().requirePerson();
        due.done(person, calendar, now);
        say(due, DueStatus.DONE, note, person, now);
        news.tell(due, "obligation.done", side);
        news.mail(due, "obligation.done", side.other());
        done.fire(new ObligationDone(id, now));
        schedule.goOn(due.obligation(), now);
    }

    /** @param side whose person answers; the contract is locked by the caller */
    void answer(DueId id, Side side, boolean accepts, String words) {
        ObligationDue due = dues.getLocked(id);
        require(due.side() != side);
        Instant now = databaseClock.now();
        PersonId person = Acting.current().requirePerson();
        due.answer(accepts, person, now);
        say(due, due.status(), words, person, now);
        String key = accepts ? "obligation.accepted" : "obligation.disputed";
        news.tell(due, key, side);
        news.mail(due, key, side.other());
        answered.fire(new ObligationAnswered(id, now));
    }

    private void say(ObligationDue due, DueStatus kind, String words, PersonId person, Instant now) {
        int number = dues.words(due.id()).size() + 1;
        dues.add(new ObligationWord(due.id(), number, kind, words, person, now));
    }

    private static void require(boolean ownStep) {
        if (!ownStep) {
            throw new DomainProblem("OBLIGATION_STEP_NOT_POSSIBLE");
        }
    }
}

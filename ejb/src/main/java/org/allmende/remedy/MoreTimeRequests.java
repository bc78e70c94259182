package org.allmende.remedy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Milestone;
import org.allmende.contract.Side;
import org.allmende.identity.Acting;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/** What both sides do alike when one asks for more time and the other answers; each has use cases of its own with its own check. */
@ApplicationScoped
class MoreTimeRequests {

    static final String PAGE = "/milestone/time/";

    @Inject
    private Remedies remedies;

    @Inject
    private RemedyNews news;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<MoreTimeAsked> asked;

    @Inject
    private Event<MoreTimeAnswered> answered;

    /** @param milestone locked by the caller */
    MoreTimeId ask(Milestone milestone, Side side, LocalDate due, String reasons) {
        List<MoreTime> earlier = remedies.moreTimeOf(milestone.id());
        if (earlier.stream().anyMatch(one -> one.status().isOpen())) {
            throw new DomainProblem("MORE_TIME_ASKED_ALREADY");
        }
        Instant now = databaseClock.now();
        MoreTime request = new MoreTime(
                milestone,
                earlier.size() + 1,
                side,
                due,
                reasons,
                Acting.current().requirePerson(),
                calendar,
                now);
        remedies.add(request);
        news.tell(milestone, "moretime.asked", PAGE, due, side, side.other());
        asked.fire(new MoreTimeAsked(request.id(), milestone.id(), now));
        return request.id();
    }

    /** @param milestone locked by the caller */
    void answer(Milestone milestone, MoreTimeId id, Side side, boolean agrees, String words) {
        MoreTime request = remedies.moreTimeLocked(id);
        if (request.side() == side) {
            throw new DomainProblem("MORE_TIME_STEP_NOT_POSSIBLE");
        }
        Instant now = databaseClock.now();
        request.answer(milestone, agrees, words, Acting.current().requirePerson(), now);
        if (agrees) {
            remedies.flush();
            milestone.postpone(request.due());
        }
        news.tell(
                milestone,
                agrees ? "moretime.agreed" : "moretime.refused",
                PAGE,
                agrees ? request.due() : request.oldDue(),
                side,
                side.other());
        answered.fire(new MoreTimeAnswered(id, milestone.id(), now));
    }
}

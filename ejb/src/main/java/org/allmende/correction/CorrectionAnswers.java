package org.allmende.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Contracts;
import org.allmende.contract.Side;
import org.allmende.identity.Acting;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/** What follows from an answer, the same for both who may give it. Called by the two use cases, which have checked access. */
@ApplicationScoped
class CorrectionAnswers {

    @Inject
    private Contracts contracts;

    @Inject
    private Corrections corrections;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private CorrectionNews news;

    @Inject
    private Event<CorrectionAnswered> answered;

    /** @param to who has begun it, and is answered; the contract is locked */
    void give(CorrectionId id, Side to, boolean agrees, String words) {
        ResultCorrection correction = corrections.getLocked(id);
        if (correction.side() != to) {
            throw new DomainProblem("CORRECTION_STEP_NOT_POSSIBLE");
        }
        Instant now = databaseClock.now();
        correction.answer(agrees, words, Acting.current().requirePerson(), calendar, now);
        corrections.flush();
        news.answered(contracts.milestone(correction.milestone()), correction);
        answered.fire(new CorrectionAnswered(id, now));
    }
}

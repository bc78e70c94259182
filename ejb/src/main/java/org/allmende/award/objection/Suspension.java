package org.allmende.award.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.award.Award;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.tender.Tender;

/** Suspends an award, lifts that when nothing suspends it any more, and tells both in public: never because of whom. */
@ApplicationScoped
class Suspension {

    @Inject
    private Objections objections;

    @Inject
    private WorkingDays calendar;

    @Inject
    private ObjectionNews news;

    @Inject
    private Event<SuspensionLifted> lifted;

    /** @param suspended whether it was suspended before */
    void tellIfNew(Tender tender, Award award, boolean suspended) {
        if (!suspended) {
            news.suspended(tender, award);
        }
    }

    /** Lifts it if no other objection or claim suspends the award. */
    void liftIfFree(Tender tender, Award award, Instant now) {
        objections.flush();
        if (!award.isSuspended() || !objections.suspending(award.id()).isEmpty()) {
            return;
        }
        award.lift(calendar, now);
        objections.flush();
        Instant last = award.noContractUntil().orElseThrow();
        news.lifted(tender, award, London.dayOf(last).plusDays(1));
        lifted.fire(new SuspensionLifted(tender.id(), award.id(), last, now));
    }
}

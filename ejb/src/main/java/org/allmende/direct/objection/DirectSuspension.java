package org.allmende.direct.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.WorkingDays;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectAwardWithdrawn;
import org.allmende.direct.DirectNews;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;

/** Suspends a direct award with its first objection, lifts that with the last, and tells both in public: never because of whom. */
@ApplicationScoped
public class DirectSuspension {

    @Inject
    private DirectObjections objections;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DirectNews news;

    @Inject
    private Notices notices;

    @Inject
    private Event<DirectSuspended> suspended;

    @Inject
    private Event<DirectSuspensionLifted> lifted;

    void begin(DirectAward award, DirectObjection objection, Instant now) {
        boolean before = award.course().isSuspended();
        award.suspend(now);
        objections.add(objection);
        if (!before) {
            news.suspended(award);
            suspended.fire(new DirectSuspended(award.id(), objection.deadline().at(), now));
        }
    }

    void liftIfFree(DirectAward award, Instant now) {
        objections.flush();
        if (!award.course().isSuspended() || !objections.openOf(award.id()).isEmpty()) {
            return;
        }
        award.lift(calendar, now);
        objections.flush();
        news.resumed(award);
        lifted.fire(new DirectSuspensionLifted(award.id(), award.course().noContractUntil(), now));
    }

    /** What is withdrawn, nobody can object to any more. */
    void onWithdrawn(@Observes DirectAwardWithdrawn event) {
        objections.openOf(event.direct()).forEach(objection -> objection.end(DirectObjectionStatus.MOOT, event.at()));
    }

    /** To those who may answer it. */
    void toOfficers(DirectAward award, Notice notice) {
        notices.tellThose(
                award.councilId(),
                Permission.ANSWER_OBJECTION,
                notice.with(award.title(), award.reference())
                        .linking(DirectNews.desk(award))
                        .inConfidence());
    }

    /** To who objects. */
    void toObjector(DirectAward award, DirectObjection objection, Notice notice) {
        notices.tellThose(
                objection.organisation(),
                Permission.OBJECT_TO_AWARD,
                notice.with(award.title(), award.reference())
                        .linking("/direct/object/" + award.reference())
                        .inConfidence());
    }
}

package org.allmende.money.clawback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Milestone;
import org.allmende.identity.Acting;
import org.allmende.identity.PersonId;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.References;

/** How a claw-back begins, by either side. The contract is locked, so that of two at once the second sees the first. */
@ApplicationScoped
class ClawBackStarts {

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private References references;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private ClawBackNews news;

    @Inject
    private Event<ClawBackRaised> raised;

    ClawBackId raise(Milestone milestone, ClawBack.Content content) {
        requireNoneOpen(milestone);
        Instant now = databaseClock.now();
        ClawBack clawBack = ClawBack.raised(
                references.next("C"), milestone, clawBacks.paid(milestone), content, person(), calendar, now);
        clawBacks.add(clawBack);
        news.raised(milestone, clawBack);
        return begun(clawBack, now);
    }

    ClawBackId correct(Milestone milestone, ClawBack.Content content) {
        requireNoneOpen(milestone);
        Instant now = databaseClock.now();
        ClawBack clawBack = ClawBack.corrected(
                references.next("C"), milestone, clawBacks.paid(milestone), content, person(), calendar, now);
        clawBacks.add(clawBack);
        news.corrected(milestone, clawBack);
        return begun(clawBack, now);
    }

    private ClawBackId begun(ClawBack clawBack, Instant now) {
        raised.fire(new ClawBackRaised(clawBack.id(), clawBack.contract(), clawBack.isCorrection(), now));
        return clawBack.id();
    }

    private void requireNoneOpen(Milestone milestone) {
        if (clawBacks.open(milestone.id()).isPresent()) {
            throw new DomainProblem("CLAW_BACK_RAISED_ALREADY");
        }
    }

    private static PersonId person() {
        return Acting.current().requirePerson();
    }
}

package org.allmende.availability;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.DisturbanceTiming;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;

/**
 * Examines an outage that is new: for each open tender that it touched shortly before its deadline, a disturbance is opened for the
 * council's officers; what still waits from an outage before takes the new one up. A second call finds nothing to do.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class OpenDisturbances {

    @Inject
    private Access access;

    @Inject
    private Outages outages;

    @Inject
    private Disturbances disturbances;

    @Inject
    private Tenders tenders;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private DisturbanceNews news;

    @Inject
    private Event<DisturbanceOpened> opened;

    /** Of which outage. */
    public record Command(UUID outage) {}

    public void open(Command command) {
        access.toProcess();
        Outage outage = outages.getLocked(command.outage());
        if (outage.isExamined()) {
            return;
        }
        Instant now = databaseClock.now();
        disturbances.touchedBy(outage).forEach(tender -> disturb(tender, outage, now));
        outage.examined(now);
    }

    private void disturb(TenderId id, Outage outage, Instant now) {
        Tender tender = tenders.getLocked(id);
        if (tender.status() != TenderStatus.PUBLISHED
                || !DisturbanceTiming.touches(
                        tender.publishedAt().orElseThrow(),
                        tender.deadline().orElseThrow(),
                        outage.from(),
                        outage.until())) {
            return;
        }
        Optional<Disturbance> waiting = disturbances.waitingOf(id);
        Disturbance disturbance = waiting.orElseGet(() -> {
            Disturbance first = new Disturbance(tender, disturbances.of(id).size() + 1, outage, calendar, now);
            disturbances.add(first);
            return first;
        });
        waiting.ifPresent(known -> known.add(tender, outage, calendar, now));
        news.tell(tender, "disturbance.found", disturbance.minutes(), tender.title());
        news.toOfficers(
                disturbance,
                tender,
                Notice.of("disturbance.found", tender.caseId())
                        .with(
                                tender.title(),
                                tender.reference(),
                                disturbance.from(),
                                disturbance.minutes(),
                                disturbance.deadline(),
                                disturbance.proposed()));
        if (waiting.isEmpty()) {
            opened.fire(new DisturbanceOpened(disturbance.id(), id, now));
        }
    }
}

package org.allmende.availability;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/** The decision on a disturbance is late: said in public, and the officers are reminded. Told once, however often it is asked. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellDisturbanceOverdue {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Disturbances disturbances;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private DisturbanceNews news;

    /** Of which disturbance. */
    public record Command(TenderId tender, int number) {}

    public void tell(Command command) {
        access.toProcess();
        Disturbance disturbance = disturbances.getLocked(command.tender(), command.number());
        if (!disturbance.noteOverdue(databaseClock.now())) {
            return;
        }
        Tender tender = tenders.get(command.tender());
        news.toOfficers(
                disturbance,
                tender,
                Notice.of("disturbance.late", tender.caseId())
                        .with(tender.title(), tender.reference(), disturbance.minutes()));
        news.tell(tender, "disturbance.late", tender.title());
    }
}

package org.allmende.award.objection;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.award.Award;
import org.allmende.award.Awards;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/** The answer to an objection is late: the monitoring officers are told. Told once, however often it is asked. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellObjectionOverdue {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Awards awards;

    @Inject
    private Objections objections;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private ObjectionNews news;

    /** Of which objection. */
    public record Command(ObjectionId objection) {}

    public void tell(Command command) {
        access.toProcess();
        Objection objection = objections.getLocked(command.objection());
        if (!objection.noteOverdue(databaseClock.now())) {
            return;
        }
        Award award = awards.get(objection.awardId());
        Tender tender = tenders.get(award.tenderId());
        news.toMonitoringOfficers(
                objection,
                award,
                Notice.of("award.objection.late", tender.caseId())
                        .with(tender.title(), tender.reference(), objection.number()));
    }
}

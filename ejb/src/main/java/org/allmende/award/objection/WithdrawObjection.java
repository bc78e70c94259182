package org.allmende.award.objection;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.audit.Trail;
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

/**
 * The bidder takes its objection back before it is answered. Leaves no trail in the audit, as its lodging.
 *
 * <p>Errors: {@code OBJECTION_UNKNOWN}, {@code OBJECTION_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(value = Permission.OBJECT_TO_AWARD, trail = Trail.NONE)
public class WithdrawObjection {

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
    private Suspension suspension;

    @Inject
    private ObjectionNews news;

    @Inject
    private Event<ObjectionEnded> ended;

    /** Which objection. */
    public record Command(ObjectionId objection) {}

    public void withdraw(Command command) {
        Objection known = objections.get(command.objection());
        access.to(known.organisation());
        Tender tender = tenders.getLocked(awards.get(known.awardId()).tenderId());
        Objection objection = objections.getLocked(known.id());
        Award award = awards.getFresh(objection.awardId());
        Instant now = databaseClock.now();
        objection.withdraw(now);
        news.toOfficers(
                objection,
                award,
                Notice.of("award.objection.withdrawn", tender.caseId())
                        .with(tender.title(), tender.reference(), objection.number()));
        ended.fire(new ObjectionEnded(objection.id(), award.id(), now));
        suspension.liftIfFree(tender, award, now);
    }
}

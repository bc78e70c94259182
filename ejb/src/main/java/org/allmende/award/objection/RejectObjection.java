package org.allmende.award.objection;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.award.Award;
import org.allmende.award.Awards;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/**
 * Another officer than the one who decided the award answers that it stands, with reasons. If nothing else suspends the award, the
 * standstill goes on; where it has ended meanwhile, a contract may follow from the next working day.
 *
 * <p>Errors: {@code OBJECTION_UNKNOWN} and those of {@link Objection}.
 */
@Stateless
@UseCase
@Requires(Permission.ANSWER_OBJECTION)
public class RejectObjection {

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
    private Event<ObjectionAnswered> answered;

    /** The reasons are read by the bidder and the council. */
    public record Command(ObjectionId objection, String reasons) {}

    public void reject(Command command) {
        Award known = awards.get(objections.get(command.objection()).awardId());
        access.to(known.councilId());
        Tender tender = tenders.getLocked(known.tenderId());
        Objection objection = objections.getLocked(command.objection());
        Award award = awards.getFresh(known.id());
        Actor officer = Acting.current();
        Instant now = databaseClock.now();
        objection.reject(
                award, command.reasons(), new Objection.Officer(officer.requirePerson(), officer.label()), now);
        news.toObjector(
                objection,
                award,
                Notice.of("award.objection.rejected", tender.caseId())
                        .with(
                                tender.title(),
                                tender.reference(),
                                objection.number(),
                                command.reasons().strip()));
        answered.fire(new ObjectionAnswered(objection.id(), award.id(), false, now));
        suspension.liftIfFree(tender, award, now);
    }
}

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
import org.allmende.tender.CancelTender;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/**
 * Another officer than the one who decided the award answers that it does not stand, with reasons for the bidder, and ends the
 * procurement with a reason for everybody. To decide anew within the same tender is not possible: the panel's result and what all
 * bidders were told do not change any more, and the same ranking would win again. What the objection found is put right in a new
 * tender (Procurement Act 2023 s.55).
 *
 * <p>Errors: {@code OBJECTION_UNKNOWN}, {@code TENDER_CANCEL_NEEDS_REASON} and those of {@link Objection}.
 */
@Stateless
@UseCase
@Requires(Permission.ANSWER_OBJECTION)
public class UpholdObjection {

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

    @Inject
    private CancelTender cancelTender;

    @Inject
    private Event<ObjectionAnswered> answered;

    /**
     * The answer.
     *
     * @param reasons read by the bidder and the council
     * @param publicReason why the tender is cancelled, read by everybody: it must not show who objected
     */
    public record Command(ObjectionId objection, String reasons, String publicReason) {}

    public void uphold(Command command) {
        Award known = awards.get(objections.get(command.objection()).awardId());
        access.to(known.councilId());
        Tender tender = tenders.getLocked(known.tenderId());
        Objection objection = objections.getLocked(command.objection());
        Award award = awards.getFresh(known.id());
        Actor officer = Acting.current();
        Instant now = databaseClock.now();
        objection.uphold(
                award, command.reasons(), new Objection.Officer(officer.requirePerson(), officer.label()), now);
        objections.flush();
        news.toObjector(
                objection,
                award,
                Notice.of("award.objection.upheld", tender.caseId())
                        .with(
                                tender.title(),
                                tender.reference(),
                                objection.number(),
                                command.reasons().strip()));
        answered.fire(new ObjectionAnswered(objection.id(), award.id(), true, now));
        cancelTender.cancel(new CancelTender.Command(tender.id(), command.publicReason()));
    }
}

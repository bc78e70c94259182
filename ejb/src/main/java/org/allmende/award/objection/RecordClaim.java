package org.allmende.award.objection;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
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
 * An officer records that the council was notified of a claim before the court about an objection, open or rejected. It suspends the
 * award until the court's end is recorded.
 *
 * <p>Source: Procurement Act 2023 s.101(1). Errors: {@code OBJECTION_UNKNOWN}, {@code AWARD_CLAIM_TOO_LATE} and those of {@link
 * Objection}.
 */
@Stateless
@UseCase
@Requires(Permission.ANSWER_OBJECTION)
public class RecordClaim {

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
    private Event<ClaimRecorded> recorded;

    /**
     * The claim.
     *
     * @param reference the court's
     * @param notified the day on which the council was notified
     */
    public record Command(ObjectionId objection, String reference, LocalDate notified) {}

    public void record(Command command) {
        Award known = awards.get(objections.get(command.objection()).awardId());
        access.to(known.councilId());
        Tender tender = tenders.getLocked(known.tenderId());
        Objection objection = objections.getLocked(command.objection());
        Award award = awards.getFresh(known.id());
        Instant now = databaseClock.now();
        boolean answered = !objection.isOpen();
        boolean suspended = award.isSuspended();
        objection.claim(command.reference(), command.notified(), now);
        award.suspendForClaim(now);
        objections.flush();
        suspension.tellIfNew(tender, award, suspended);
        news.toObjector(
                objection,
                award,
                Notice.of("award.objection.claimed", tender.caseId())
                        .with(
                                tender.title(),
                                tender.reference(),
                                objection.number(),
                                command.reference().strip()));
        recorded.fire(new ClaimRecorded(objection.id(), award.id(), answered, now));
    }
}

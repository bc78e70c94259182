package org.allmende.award.objection;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.award.Award;
import org.allmende.award.Awards;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.CancelTender;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * An officer records what the court has made of a claim, with its reference: either nothing forbids the contract any more
 * (Procurement Act 2023 s.101(2)-(3)), or the award is set aside (s.103(2)(a)), which ends the procurement with a reason for
 * everybody.
 *
 * <p>Errors: {@code OBJECTION_UNKNOWN}, {@code TENDER_CANCEL_NEEDS_REASON} and those of {@link Objection}.
 */
@Stateless
@UseCase
@Requires(Permission.ANSWER_OBJECTION)
public class RecordCourtEnd {

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
    private CancelTender cancelTender;

    @Inject
    private Event<CourtEndRecorded> recorded;

    /**
     * What the court has made of it.
     *
     * @param setAside whether the award is set aside; else the contract may follow
     * @param reference the order or notice
     * @param publicReason why the tender is cancelled; null where it is not
     */
    public record Command(
            ObjectionId objection,
            boolean setAside,
            String reference,
            @Nullable String publicReason) {}

    public void record(Command command) {
        Award known = awards.get(objections.get(command.objection()).awardId());
        access.to(known.councilId());
        Tender tender = tenders.getLocked(known.tenderId());
        Objection objection = objections.getLocked(command.objection());
        Award award = awards.getFresh(known.id());
        Instant now = databaseClock.now();
        objection.endInCourt(command.setAside(), command.reference(), now);
        objections.flush();
        news.toObjector(
                objection,
                award,
                Notice.of("award.objection.court-ended", tender.caseId())
                        .with(
                                tender.title(),
                                tender.reference(),
                                objection.number(),
                                command.reference().strip()));
        recorded.fire(new CourtEndRecorded(objection.id(), award.id(), command.setAside(), now));
        if (command.setAside()) {
            String reason = command.publicReason();
            cancelTender.cancel(new CancelTender.Command(tender.id(), reason == null ? "" : reason));
        } else {
            suspension.liftIfFree(tender, award, now);
        }
    }
}

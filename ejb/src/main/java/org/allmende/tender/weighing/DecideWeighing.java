package org.allmende.tender.weighing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderRewritten;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;

/**
 * An officer takes the users' weights over into the draft, or departs from them with a reason that the notice will give.
 *
 * <p>Errors: {@code TENDER_PUBLISHED_ALREADY}, {@code WEIGHING_CRITERION_GONE(title)}, and those of {@link Weighing}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class DecideWeighing {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Weighings weighings;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Event<WeighingDecided> decided;

    @Inject
    private Event<TenderRewritten> rewritten;

    /** @param reason why the council departs from the result; ignored where it takes it over */
    public record Command(WeighingId weighing, boolean takenOver, String reason) {}

    public void decide(Command c) {
        Tender tender = tenders.getLocked(weighings.get(c.weighing()).tenderId());
        access.to(tender.councilId());
        if (tender.status() != TenderStatus.DRAFT) {
            throw new DomainProblem("TENDER_PUBLISHED_ALREADY");
        }
        PersonId officer = Acting.current().requirePerson();
        Weighing weighing = weighings.getLocked(c.weighing());
        Instant now = clock.now();
        if (c.takenOver()) {
            weighing.takeOver(officer, now);
            weighing.result().keySet().forEach(title -> WeighingRule.criterion(tender, title));
            tender.weigh(weighing.result());
            rewritten.fire(new TenderRewritten(tender.id(), now));
        } else {
            weighing.depart(c.reason(), officer, now);
        }
        weighings.flush();
        decided.fire(new WeighingDecided(weighing.id(), tender.id(), now));
    }
}

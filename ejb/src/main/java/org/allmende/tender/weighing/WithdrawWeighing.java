package org.allmende.tender.weighing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/** An officer takes the question to the users back, because the criteria change. Errors: {@code WEIGHING_STEP_NOT_POSSIBLE}. */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class WithdrawWeighing {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Weighings weighings;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Event<WeighingWithdrawn> withdrawn;

    public record Command(WeighingId weighing) {}

    public void withdraw(Command c) {
        Tender tender = tenders.getLocked(weighings.get(c.weighing()).tenderId());
        access.to(tender.councilId());
        weighings.getLocked(c.weighing()).withdraw();
        weighings.flush();
        withdrawn.fire(new WeighingWithdrawn(c.weighing(), tender.id(), clock.now()));
    }
}

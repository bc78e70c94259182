package org.allmende.tender.reserved;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderRewritten;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * The authors of a draft reserve it, or open it to all again. What the rules of this day forbid is refused here already, and once
 * more when the notice is published, by the rules of that day. A proposal that waits is withdrawn.
 *
 * <p>Errors: {@code TENDER_PUBLISHED_ALREADY}, {@code RULES_NOT_IN_FORCE}, those of {@link Reserve} and {@link ReserveCheck}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class ReserveTender {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Event<TenderRewritten> rewritten;

    /**
     * @param kind null: open to all suppliers
     * @param months longest term of the contract, every extension included; only read where it is reserved
     */
    public record Command(TenderId tender, @Nullable ReserveKind kind, int months) {}

    public void reserve(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        Instant now = clock.now();
        if (c.kind() == null) {
            tender.reserve(null);
        } else {
            Reserve reserve = new Reserve(c.kind(), c.months());
            tender.reserve(reserve);
            ReserveCheck.of(tender, reserve, London.dayOf(now)).require();
        }
        rewritten.fire(new TenderRewritten(tender.id(), now));
    }
}

package org.allmende.phase;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderRewritten;
import org.allmende.tender.Tenders;

/**
 * The authors of a draft say in which phases it is run; a waiting proposal to publish it is withdrawn by a change. None: it is run
 * in one stage.
 *
 * <p>Errors: {@code TENDER_PUBLISHED_ALREADY}, {@code PHASES_OF_FINAL_TENDERS} and those of {@link PhasePart}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class PlanPhases {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<TenderRewritten> rewritten;

    /** All phases in their order, incomplete as they may be. */
    public record Command(TenderId tender, List<PhasePart> phases) {

        public Command {
            phases = List.copyOf(phases);
        }
    }

    public void plan(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        tender.plan(c.phases());
        rewritten.fire(new TenderRewritten(tender.id(), databaseClock.now()));
    }
}

package org.allmende.mutual.plan;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.audit.Trail;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.mutual.Circles;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.Mutuals;
import org.allmende.shared.DatabaseClock;

/**
 * A member of the circle saves the next version of what the cash flow is reckoned from.
 *
 * <p>Errors: those of {@link CashPlan} and {@link CashTerms}, {@code MUTUAL_HAS_ENDED}.
 */
@Stateless
@UseCase
@Requires(value = Permission.CIRCLE, trail = Trail.MEMBERS)
public class SaveCashPlan {

    @Inject
    private Access access;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Circles circles;

    @Inject
    private Plans plans;

    @Inject
    private DatabaseClock clock;

    /**
     * All terms anew.
     *
     * @param number of the version that was read; 0: none
     */
    public record Command(MutualId mutual, CashTerms terms, int number) {}

    /** The version that is the newest now. */
    public CashPlan save(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        access.toOneOf(circles.peopleOf(mutual.id()));
        mutual.requireGoingOn();
        CashPlan saved = CashPlan.next(
                plans.cash(mutual.id()).orElse(null),
                mutual.id(),
                command.terms(),
                command.number(),
                Acting.current().label(),
                clock.now());
        plans.add(saved);
        return saved;
    }
}

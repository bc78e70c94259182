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
 * A member of the circle writes a section of the business case; what two write at once is never lost in silence.
 *
 * <p>Errors: those of {@link PlanVersion}, {@code MUTUAL_HAS_ENDED}.
 */
@Stateless
@UseCase
@Requires(value = Permission.CIRCLE, trail = Trail.MEMBERS)
public class SavePlanSection {

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
     * The section as it was read, and what it says now.
     *
     * @param saves how often it had been saved when it was read; 0: never
     */
    public record Command(MutualId mutual, PlanSection section, String words, long saves) {}

    /** The version that says so now. */
    public PlanVersion save(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        access.toOneOf(circles.peopleOf(mutual.id()));
        mutual.requireGoingOn();
        PlanVersion saved = PlanVersion.save(
                plans.newest(mutual.id(), command.section()).orElse(null),
                mutual.id(),
                command.section(),
                command.words(),
                command.saves(),
                Acting.current(),
                clock.now());
        plans.keep(saved);
        return saved;
    }
}

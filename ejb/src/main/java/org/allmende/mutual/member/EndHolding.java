package org.allmende.mutual.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.audit.Trail;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.Mutuals;
import org.allmende.shared.DatabaseClock;

/**
 * An owner of the body notes that somebody is a member no longer.
 *
 * <p>Errors: those of {@link Holding}, {@code HOLDING_UNKNOWN}.
 */
@Stateless
@UseCase
@Requires(value = Permission.KEEP_SHARES, trail = Trail.MEMBERS)
public class EndHolding {

    @Inject
    private Access access;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Holdings holdings;

    @Inject
    private DatabaseClock clock;

    /**
     * Whose membership ends.
     *
     * @param until last day as a member
     * @param saves how often the entry had been saved when it was read
     */
    public record Command(MutualId mutual, HoldingId holding, LocalDate until, int saves) {}

    public void end(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        access.toAnyOf(mutual.body().stream().toArray(OrganisationId[]::new));
        Instant now = clock.now();
        holdings.get(mutual.id(), command.holding())
                .end(
                        command.until(),
                        London.dayOf(now),
                        command.saves(),
                        Acting.current().label(),
                        now);
    }
}

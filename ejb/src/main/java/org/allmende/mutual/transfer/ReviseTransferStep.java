package org.allmende.mutual.transfer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.audit.Trail;
import org.allmende.calendar.London;
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
 * The circle moves a step, gives it to somebody, or notes that it is done.
 *
 * <p>Errors: those of {@link TransferStep}, {@code TRANSFER_STEP_UNKNOWN}, {@code MUTUAL_HAS_ENDED}.
 */
@Stateless
@UseCase
@Requires(value = Permission.CIRCLE, trail = Trail.MEMBERS)
public class ReviseTransferStep {

    @Inject
    private Access access;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Circles circles;

    @Inject
    private Transfers transfers;

    @Inject
    private DatabaseClock clock;

    /**
     * The step as it was read, and how it is to be.
     *
     * @param saves how often it had been saved when it was read
     */
    public record Command(MutualId mutual, TransferStepId step, StepTerms terms, int saves) {}

    public void revise(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        access.toOneOf(circles.peopleOf(mutual.id()));
        mutual.requireGoingOn();
        Instant now = clock.now();
        transfers
                .step(mutual.id(), command.step())
                .revise(
                        command.terms(),
                        London.dayOf(now),
                        command.saves(),
                        Acting.current().label(),
                        now);
    }
}

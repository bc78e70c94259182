package org.allmende.mutual.transfer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
import org.allmende.shared.DomainProblem;

/**
 * The circle adds a step of its own.
 *
 * <p>Errors: {@code TRANSFER_STEP_TITLE_MISSING}, {@code TRANSFER_STEPS_TOO_MANY(most)}, {@code MUTUAL_HAS_ENDED}.
 */
@Stateless
@UseCase
@Requires(value = Permission.CIRCLE, trail = Trail.MEMBERS)
public class AddTransferStep {

    /** Most steps of a list. */
    static final int MOST = 100;

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

    /** What is to be done, until when. */
    public record Command(MutualId mutual, String title, LocalDate plannedOn) {}

    public void add(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        access.toOneOf(circles.peopleOf(mutual.id()));
        mutual.requireGoingOn();
        if (transfers.steps(mutual.id()).size() >= MOST) {
            throw new DomainProblem("TRANSFER_STEPS_TOO_MANY", MOST);
        }
        transfers.add(TransferStep.own(
                mutual.id(),
                command.title(),
                command.plannedOn(),
                Acting.current().label(),
                clock.now()));
    }
}

package org.allmende.mutual.transfer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
 * The circle plans the day of the transfer; the first time the usual steps come with it, later those that wait move along.
 *
 * <p>Errors: those of {@link TransferPlan}, {@code MUTUAL_HAS_ENDED}.
 */
@Stateless
@UseCase
@Requires(value = Permission.CIRCLE, trail = Trail.MEMBERS)
public class PlanTransfer {

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
     * The day.
     *
     * @param saves how often it had been saved when it was read; 0: never
     */
    public record Command(MutualId mutual, LocalDate transferOn, int saves) {}

    public void plan(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        access.toOneOf(circles.peopleOf(mutual.id()));
        mutual.requireGoingOn();
        Instant now = clock.now();
        LocalDate today = London.dayOf(now);
        String by = Acting.current().label();
        Optional<TransferPlan> known = transfers.plan(mutual.id());
        if (known.isPresent()) {
            long days = known.get().move(command.transferOn(), today, command.saves(), by, now);
            transfers.steps(mutual.id()).forEach(step -> step.move(days));
            return;
        }
        transfers.add(new TransferPlan(mutual.id(), command.transferOn(), today, by, now));
        for (StepKind kind : StepKind.values()) {
            if (kind != StepKind.OWN) {
                LocalDate due = kind.due(command.transferOn(), today);
                transfers.add(TransferStep.usual(mutual.id(), kind, due, by, now));
            }
        }
    }
}

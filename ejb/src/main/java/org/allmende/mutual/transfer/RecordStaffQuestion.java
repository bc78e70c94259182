package org.allmende.mutual.transfer;

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
 * A member of the circle notes how far a question about staff or pensions is.
 *
 * <p>Errors: those of {@link StaffPoint}, {@code MUTUAL_HAS_ENDED}.
 */
@Stateless
@UseCase
@Requires(value = Permission.CIRCLE, trail = Trail.MEMBERS)
public class RecordStaffQuestion {

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
     * The question as it was read, and how far it is.
     *
     * @param saves how often it had been saved when it was read; 0: never
     */
    public record Command(MutualId mutual, StaffQuestion question, QuestionState state, String note, int saves) {}

    public void record(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        access.toOneOf(circles.peopleOf(mutual.id()));
        mutual.requireGoingOn();
        transfers
                .toRecord(mutual.id(), command.question())
                .record(
                        command.state(),
                        command.note(),
                        command.saves(),
                        Acting.current().label(),
                        clock.now());
    }
}

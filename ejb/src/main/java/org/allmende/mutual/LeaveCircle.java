package org.allmende.mutual;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.audit.Trail;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * A member goes.
 *
 * <p>Errors: {@code CIRCLE_SPEAKER_STAYS}: the speaker whom the employer knows ends the matter instead; {@code
 * CIRCLE_LAST_MEMBER} likewise.
 */
@Stateless
@UseCase
@Requires(value = Permission.CIRCLE, trail = Trail.MEMBERS)
public class LeaveCircle {

    @Inject
    private Access access;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Circles circles;

    @Inject
    private DatabaseClock clock;

    /** Which circle. */
    public record Command(MutualId mutual) {}

    public void leave(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        access.toOneOf(circles.peopleOf(mutual.id()));
        PersonId person = Acting.current().requirePerson();
        if (mutual.speaker().filter(person::equals).isPresent() && mutual.status() != MutualStatus.ENDED) {
            throw new DomainProblem("CIRCLE_SPEAKER_STAYS");
        }
        if (circles.of(mutual.id()).size() == 1) {
            throw new DomainProblem("CIRCLE_LAST_MEMBER");
        }
        circles.member(mutual.id(), person).ifPresent(member -> member.leave(clock.now()));
    }
}

package org.allmende.mutual;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import org.allmende.audit.Trail;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * Whoever owns the address joins the circle, or declines; nobody else can.
 *
 * <p>Errors: {@code CIRCLE_INVITATION_OVER}.
 */
@Stateless
@UseCase
@Requires(value = Permission.CIRCLE, trail = Trail.MEMBERS)
public class AnswerCircleInvitation {

    @Inject
    private Access access;

    @Inject
    private Circles circles;

    @Inject
    private People people;

    @Inject
    private DatabaseClock clock;

    /** Which invitation, and whether to join. */
    public record Command(CircleInvitationId invitation, boolean join) {}

    public MutualId answer(Command command) {
        CircleInvitation invitation = circles.invitation(command.invitation());
        access.toOneOf(people.byEmail(invitation.email())
                .filter(Person::isConfirmed)
                .map(person -> Set.of(person.id()))
                .orElse(Set.of()));
        Instant now = clock.now();
        invitation.answer(command.join(), now);
        PersonId person = Acting.current().requirePerson();
        if (command.join() && circles.member(invitation.mutual(), person).isEmpty()) {
            circles.add(new CircleMember(invitation.mutual(), person, now));
        }
        return invitation.mutual();
    }
}

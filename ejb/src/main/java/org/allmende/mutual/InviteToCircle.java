package org.allmende.mutual;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.allmende.audit.Trail;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.identity.account.RegisterPerson;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * A member asks somebody in. The mail says that something confidential waits behind the sign-in, and no more: an employer may
 * read the mailbox.
 *
 * <p>Errors: {@code EMAIL_NOT_VALID}, {@code CIRCLE_MEMBER_ALREADY(name)}, {@code CIRCLE_HAS_ENDED}.
 */
@Stateless
@UseCase
@Requires(value = Permission.CIRCLE, trail = Trail.MEMBERS)
public class InviteToCircle {

    @Inject
    private Access access;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Circles circles;

    @Inject
    private People people;

    @Inject
    private Notices notices;

    @Inject
    private DatabaseClock clock;

    /** Into which circle, at which address. */
    public record Command(MutualId mutual, String email) {}

    public void invite(Command command) {
        Mutual mutual = mutuals.get(command.mutual());
        access.toOneOf(circles.peopleOf(mutual.id()));
        String email = command.email().strip().toLowerCase(Locale.ROOT);
        if (!RegisterPerson.isEmail(email)) {
            throw new DomainProblem("EMAIL_NOT_VALID");
        }
        if (mutual.status() == MutualStatus.ENDED) {
            throw new DomainProblem("CIRCLE_HAS_ENDED");
        }
        Optional<Person> known = people.byEmail(email);
        known.filter(person -> circles.peopleOf(mutual.id()).contains(person.id()))
                .ifPresent(person -> {
                    throw new DomainProblem("CIRCLE_MEMBER_ALREADY", person.name());
                });
        Instant now = clock.now();
        PersonId by = Acting.current().requirePerson();
        circles.invitationsOf(mutual.id()).stream()
                .filter(waiting -> waiting.email().equals(email))
                .findFirst()
                .ifPresentOrElse(
                        waiting -> waiting.renew(by, now),
                        () -> circles.add(new CircleInvitation(mutual.id(), email, by, now)));
        notices.tellMailbox(
                email,
                known.map(Person::language).orElse(Acting.current().language()),
                Notice.of("mutual.waiting", null).linking("/mutual/list").inConfidence());
    }
}

package org.allmende.follow;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * A person follows a service, a place or a kind of service. Whoever follows it already goes on.
 *
 * <p>Errors: {@code SERVICE_UNKNOWN}, {@code FOLLOW_AREA_UNKNOWN(words)}, {@code FOLLOW_DIVISION_UNKNOWN(digits)}.
 */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class StartFollowing {

    @Inject
    private Access access;

    @Inject
    private Follows follows;

    @Inject
    private Services services;

    @Inject
    private DatabaseClock databaseClock;

    /**
     * What is followed.
     *
     * @param target the service's reference, the area as the register names it, or two digits of the CPV code
     */
    public record Command(FollowKind kind, String target) {}

    public void start(Command command) {
        access.toSignedIn();
        PersonId person = Acting.current().requirePerson();
        String target = command.target().strip();
        Instant now = databaseClock.now();
        switch (command.kind()) {
            case SERVICE -> {
                Service service = services.byReference(target).orElseThrow(() -> new DomainProblem("SERVICE_UNKNOWN"));
                follows.start(person, FollowKind.SERVICE, service.reference(), service.id(), now);
            }
            case AREA -> {
                String area = follows.area(target).orElseThrow(() -> new DomainProblem("FOLLOW_AREA_UNKNOWN", target));
                follows.start(person, FollowKind.AREA, area, null, now);
            }
            case DIVISION -> {
                if (!follows.knowsDivision(target)) {
                    throw new DomainProblem("FOLLOW_DIVISION_UNKNOWN", target);
                }
                follows.start(person, FollowKind.DIVISION, target, null, now);
            }
        }
    }
}

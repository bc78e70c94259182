package org.allmende.mutual;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.audit.Trail;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.References;

/** Somebody begins a circle about a service; they are its first member, and the only one who knows of it. */
@Stateless
@UseCase
@Requires(value = Permission.OWN_ACCOUNT, trail = Trail.MEMBERS)
public class StartCircle {

    @Inject
    private Access access;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Circles circles;

    @Inject
    private Services services;

    @Inject
    private References references;

    @Inject
    private DatabaseClock clock;

    /** Which service, under which name, with what in mind. */
    public record Command(ServiceId service, String name, String idea) {}

    public MutualId start(Command command) {
        access.toSignedIn();
        Instant now = clock.now();
        Mutual mutual =
                new Mutual(references.next("M"), command.name(), command.idea(), services.get(command.service()), now);
        mutuals.add(mutual);
        circles.add(new CircleMember(mutual.id(), Acting.current().requirePerson(), now));
        return mutual.id();
    }
}

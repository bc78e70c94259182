package org.allmende.register;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/**
 * A council corrects what it says about a service.
 *
 * <p>Errors: those of {@link ServiceFacts}, {@code SERVICE_CHANGED}, {@code SERVICE_UNKNOWN}.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_SERVICE)
public class ReviseService {

    @Inject
    private Access access;

    @Inject
    private Services services;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<ServicePublished> published;

    /** The service as it was read, and what it says now. */
    public record Command(ServiceId service, long version, ServiceFacts facts) {}

    public void revise(Command command) {
        Service service = services.get(command.service());
        access.to(service.council());
        Instant now = databaseClock.now();
        service.revise(command.facts(), command.version(), now);
        published.fire(new ServicePublished(service.id(), now));
    }
}

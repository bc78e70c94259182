package org.allmende.register;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.References;

/**
 * A council publishes a service, so that anybody can see what it costs, who runs it and when its contract ends.
 *
 * <p>Errors: those of {@link ServiceFacts}.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_SERVICE)
public class PublishService {

    @Inject
    private Access access;

    @Inject
    private Services services;

    @Inject
    private References references;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    @Inject
    private Event<ServicePublished> published;

    /** Whose service, and what it is. */
    public record Command(OrganisationId council, ServiceFacts facts) {}

    public ServiceId publish(Command command) {
        access.to(command.council());
        Instant now = databaseClock.now();
        Service service = new Service(references.next("S"), command.council(), command.facts(), now);
        services.add(service);
        notices.tellThose(
                command.council(),
                Permission.PUBLISH_SERVICE,
                Notice.of("service.published", null)
                        .with(service.title(), service.reference())
                        .linking(service.link()));
        published.fire(new ServicePublished(service.id(), now));
        return service.id();
    }
}

package org.allmende.challenge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * A council ends the windows and periods that it has published for one service; the service follows the council's others again.
 * Whoever has sent an expression of interest keeps the clocks of the day of its receipt.
 *
 * <p>Errors: {@code PERIODS_OWN_NONE}, also for the second of two at once.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_PERIODS)
public class EndServicePeriods {

    @Inject
    private Access access;

    @Inject
    private Services services;

    @Inject
    private CouncilPeriods councilPeriods;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    /** Whose own periods end. */
    public record Command(ServiceId service) {}

    public void end(Command command) {
        Service service = services.get(command.service());
        access.to(service.council());
        List<ChallengePeriods> own = councilPeriods.ownLocked(service.id());
        if (own.isEmpty()) {
            throw new DomainProblem("PERIODS_OWN_NONE");
        }
        Instant now = databaseClock.now();
        own.forEach(periods -> periods.end(now));
        notices.tellThose(
                service.council(),
                Permission.PUBLISH_PERIODS,
                Notice.of("periods.service.ended", null)
                        .with(service.title())
                        .linking("/periods/edit/" + service.reference()));
    }
}

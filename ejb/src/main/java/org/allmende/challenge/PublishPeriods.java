package org.allmende.challenge;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.jspecify.annotations.Nullable;

/**
 * A council publishes when it takes expressions of interest and how long it takes, for all services or for one of them; before
 * that it may receive none here.
 *
 * <p>Source: Localism Act 2011 ss.82(2)-(3), 83(4)-(6), 84(3)-(5). Errors: those of {@link ChallengePeriods},
 * {@code AccessRefused} for another council's service.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_PERIODS)
public class PublishPeriods {

    @Inject
    private Access access;

    @Inject
    private CouncilPeriods councilPeriods;

    @Inject
    private Services services;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    @Inject
    private Event<PeriodsPublished> published;

    /**
     * Days as in {@link ChallengePeriods}; no windows: at any time.
     *
     * @param service for this one alone; null: for all that have none of their own
     */
    public record Command(
            OrganisationId council,
            @Nullable ServiceId service,
            int decisionDays,
            int procurementMinDays,
            int procurementMaxDays,
            List<ChallengeWindow> windows) {}

    public PeriodsId publish(Command command) {
        access.to(command.council());
        Instant now = databaseClock.now();
        ChallengePeriods periods = new ChallengePeriods(
                command.council(),
                command.decisionDays(),
                command.procurementMinDays(),
                command.procurementMaxDays(),
                command.windows(),
                now);
        if (command.service() == null) {
            tell(
                    command.council(),
                    Notice.of("periods.published", null)
                            .with(periods.decisionDays(), periods.procurementMinDays(), periods.procurementMaxDays())
                            .linking("/periods/edit"));
        } else {
            Service service = services.get(command.service());
            access.to(service.council());
            periods.onlyFor(service.id());
            tell(
                    command.council(),
                    Notice.of("periods.service.published", null)
                            .with(service.title())
                            .linking("/periods/edit/" + service.reference()));
        }
        councilPeriods.add(periods);
        published.fire(new PeriodsPublished(periods.id(), command.council(), now));
        return periods.id();
    }

    private void tell(OrganisationId council, Notice notice) {
        notices.tellThose(council, Permission.PUBLISH_PERIODS, notice);
    }
}

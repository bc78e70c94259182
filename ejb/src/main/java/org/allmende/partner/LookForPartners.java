package org.allmende.partner;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.allmende.challenge.CouncilPeriods;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * An organisation says in public that it looks for partners for a service; if it does already, it says it anew. Its name and its
 * words are shown, nothing else.
 *
 * <p>Errors: {@code SERVICE_UNKNOWN}, {@code PARTNERS_NO_GROUP} and those of {@link PartnerSearch}.
 */
@Stateless
@UseCase
@Requires(Permission.SPEAK_FOR_ORGANISATION)
public class LookForPartners {

    @Inject
    private Access access;

    @Inject
    private Services services;

    @Inject
    private Organisations organisations;

    @Inject
    private Partners partners;

    @Inject
    private CouncilPeriods councilPeriods;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<PartnersSought> sought;

    /**
     * Who looks, and for what.
     *
     * @param brings what the organisation brings
     * @param needs what it needs; may be empty
     */
    public record Command(ServiceId service, OrganisationId organisation, String brings, String needs) {}

    public PartnerSearchId look(Command command) {
        access.to(command.organisation());
        if (organisations.get(command.organisation()).kind() == OrganisationKind.COUNCIL) {
            throw new DomainProblem("PARTNERS_NO_GROUP");
        }
        Service service = services.get(command.service());
        partners.lockSearchesOf(service.id());
        Instant now = databaseClock.now();
        Optional<PartnerSearch> open = partners.openOf(service.id(), command.organisation());
        if (open.filter(search -> search.isLooking(now)).isPresent()) {
            open.get().write(command.brings(), command.needs());
            return open.get().id();
        }
        open.ifPresent(past -> past.end(now));
        return begin(service, command, now);
    }

    private PartnerSearchId begin(Service service, Command command, Instant now) {
        PartnerSearch search = new PartnerSearch(
                service.id(),
                command.organisation(),
                command.brings(),
                command.needs(),
                councilPeriods.of(service).orElse(null),
                now);
        partners.add(search);
        sought.fire(new PartnersSought(search.id(), service.id(), command.organisation(), now));
        return search.id();
    }
}

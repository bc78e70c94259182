package org.allmende.web.follow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.calendar.London;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.partner.PartnerSearch;
import org.allmende.partner.Partners;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.web.layout.PhaseMemo;

/** Who looks for partners, for the pages of the register: name and words, nothing else. */
@Named
@RequestScoped
public class PartnersOfService {

    @Inject
    private Partners partners;

    @Inject
    private Organisations organisations;

    @Inject
    private Clock clock;

    /** A search as it is shown. */
    public record Line(String id, String group, String brings, String needs, LocalDate until) {}

    public List<Line> of(ServiceId service) {
        return PhaseMemo.once("partners", service.value(), () -> {
            List<PartnerSearch> looking = partners.lookingFor(service, today());
            Map<OrganisationId, Organisation> groups = organisations.all(
                    looking.stream().map(PartnerSearch::organisation).toList());
            return looking.stream()
                    .map(search -> new Line(
                            search.id().value().toString(),
                            Objects.requireNonNull(groups.get(search.organisation()))
                                    .name(),
                            search.brings(),
                            search.needs(),
                            search.until()))
                    .toList();
        });
    }

    /** How many look for partners for one of these services; asked once for all of them. */
    public long count(List<Service> rows, ServiceId service) {
        Map<ServiceId, Long> counts = PhaseMemo.once(
                "partner-counts",
                "rows",
                () -> partners.counts(rows.stream().map(Service::id).toList(), today()));
        return counts.getOrDefault(service, 0L);
    }

    private LocalDate today() {
        return London.dayOf(clock.instant());
    }
}

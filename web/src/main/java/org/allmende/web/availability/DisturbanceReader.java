package org.allmende.web.availability;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.allmende.availability.Disturbance;
import org.allmende.availability.Disturbances;
import org.allmende.availability.Outages;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.tender.Tender;
import org.allmende.web.layout.PhaseMemo;

/** What the portal measured while a tender took bids, and what was decided: {@code #{disturbanceReader.of(tender)}}. */
@Named
@RequestScoped
public class DisturbanceReader {

    @Inject
    private Disturbances disturbances;

    @Inject
    private Outages outages;

    @Inject
    private Clock clock;

    /** Outages that an officer decides on, in the order in which they were found. */
    public List<Disturbance> of(Tender tender) {
        return PhaseMemo.once("disturbances", tender.id(), () -> disturbances.of(tender.id()));
    }

    /** All outages between the publication and the deadline, or until now; the newest first. */
    public List<OutageLine> outages(Tender tender) {
        return PhaseMemo.once("outages", tender.id(), () -> tender.publishedAt()
                .map(published -> outages.between(published, last(tender)).stream()
                        .map(OutageLine::of)
                        .toList())
                .orElse(List.of()));
    }

    private Instant last(Tender tender) {
        Instant now = clock.instant();
        return tender.deadline()
                .map(deadline -> deadline.at())
                .filter(deadline -> deadline.isBefore(now))
                .orElse(now);
    }

    /** The one for which the tender is not closed, because an officer has to decide on it. */
    public Optional<Disturbance> waiting(Tender tender) {
        return of(tender).stream().filter(Disturbance::isWaiting).findFirst();
    }

    /** Whether the reader decides for the council. */
    public boolean isOfficer(Tender tender) {
        return Acting.current().may(Permission.PUBLISH_TENDER, tender.councilId());
    }
}

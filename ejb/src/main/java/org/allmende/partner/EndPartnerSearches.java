package org.allmende.partner;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;

/** Once a day: ends the searches for partners whose last day is over, and tells their organisations. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class EndPartnerSearches {

    @Inject
    private Access access;

    @Inject
    private Partners partners;

    @Inject
    private Services services;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    /** Says nothing: the database's clock knows which day it is. */
    public record Command() {}

    /** Gives how many have ended. */
    public int end(Command command) {
        access.toProcess();
        Instant now = databaseClock.now();
        List<PartnerSearch> past = partners.past(London.dayOf(now));
        for (PartnerSearch search : past) {
            search.end(now);
            Service service = services.get(search.service());
            notices.tellThose(
                    search.organisation(),
                    Permission.SPEAK_FOR_ORGANISATION,
                    Notice.of("partner.over", null)
                            .with(service.title(), service.reference(), search.until())
                            .linking("/partners/look/" + service.reference()));
        }
        return past.size();
    }
}

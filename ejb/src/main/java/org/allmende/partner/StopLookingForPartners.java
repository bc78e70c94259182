package org.allmende.partner;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;

/** An organisation looks for partners no more: its words leave the pages at once. Errors: {@code PARTNERS_UNKNOWN}, {@code PARTNERS_OVER}. */
@Stateless
@UseCase
@Requires(Permission.SPEAK_FOR_ORGANISATION)
public class StopLookingForPartners {

    @Inject
    private Access access;

    @Inject
    private Partners partners;

    @Inject
    private DatabaseClock databaseClock;

    /** Which search ends. */
    public record Command(PartnerSearchId search) {}

    public void stop(Command command) {
        PartnerSearch search = partners.getLocked(command.search());
        access.to(search.organisation());
        search.takeBack(databaseClock.now());
    }
}

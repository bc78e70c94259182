package org.allmende.mutual.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.allmende.audit.Trail;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.Mutuals;
import org.allmende.shared.DatabaseClock;

/**
 * An owner of the body enters a member, or how many shares a member holds from now on.
 *
 * <p>Errors: those of {@link Holding}.
 */
@Stateless
@UseCase
@Requires(value = Permission.KEEP_SHARES, trail = Trail.MEMBERS)
public class RecordHolding {

    @Inject
    private Access access;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Holdings holdings;

    @Inject
    private DatabaseClock clock;

    /** Who holds how much; who has that address and is a member already is changed. */
    public record Command(MutualId mutual, Holding.Entry entry) {}

    public void record(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        access.toAnyOf(mutual.body().stream().toArray(OrganisationId[]::new));
        Instant now = clock.now();
        String by = Acting.current().label();
        Holding.Entry entry = command.entry();
        Optional<Holding> known = holdings.of(mutual.id(), entry.email().strip());
        if (known.isPresent()) {
            known.get().hold(entry.name(), entry.shares(), by, now);
            return;
        }
        holdings.add(new Holding(mutual.id(), entry, London.dayOf(now), by, now));
    }
}

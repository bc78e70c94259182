package org.allmende.tender.weighing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/**
 * A user of the service who was asked divides a hundred points among the criteria, once and in time by the database's clock. The
 * council reads the sum of all, and nobody's own.
 *
 * <p>Errors: {@code WEIGHING_UNKNOWN}, {@code WEIGHING_NOT_ASKED}, {@code WEIGHING_OVER}, {@code WEIGHING_ANSWERED_ALREADY}, {@code
 * WEIGHING_POINTS(sum, hundred)}.
 */
@Stateless
@UseCase
@Requires(Permission.WEIGH_CRITERIA)
public class WeighCriteria {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Weighings weighings;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Event<CriteriaWeighed> weighed;

    /** @param points in the order of the criteria; a hundred together */
    public record Command(WeighingId weighing, List<Integer> points) {

        public Command {
            points = List.copyOf(points);
        }
    }

    public void weigh(Command c) {
        Tender tender = tenders.getLocked(weighings.get(c.weighing()).tenderId());
        access.to(tender.councilId());
        PersonId person = Acting.current().requirePerson();
        access.toPersonIn(person, tender.councilId());
        Instant now = clock.now();
        weighings.getLocked(c.weighing()).answer(person, c.points(), now);
        weighings.flush();
        weighed.fire(new CriteriaWeighed(c.weighing(), person, now));
    }
}

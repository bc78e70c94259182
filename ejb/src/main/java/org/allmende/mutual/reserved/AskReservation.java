package org.allmende.mutual.reserved;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.allmende.audit.Trail;
import org.allmende.calendar.London;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.Mutuals;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;

/**
 * The speaker asks the council to reserve the procurement, with what shows that the mutual qualifies. Checked by the rules of
 * this day; what they do not allow is not sent.
 *
 * <p>Errors: those of {@link Reservation} and {@link ReservationFacts}, {@code MUTUAL_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(value = Permission.CIRCLE, trail = Trail.MEMBERS)
public class AskReservation {

    @Inject
    private Access access;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Services services;

    @Inject
    private Reservations reservations;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<ReservationAsked> asked;

    /**
     * What is asked.
     *
     * @param papers which paper shows which rule
     */
    public record Command(MutualId mutual, ReservationFacts.Given given, Map<ReservationRule, String> papers) {}

    public ReservationId ask(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        access.toOneOf(mutual.speaker().map(Set::of).orElse(Set.of()));
        Instant now = clock.now();
        ReservationFacts facts = command.given().facts();
        ReservationCheck check =
                ReservationCheck.of(facts, services.get(mutual.service()).isReservable(), London.dayOf(now));
        Reservation reservation = new Reservation(mutual, facts, command.papers(), check, now);
        mutual.askReservation();
        reservations.add(reservation);
        story.tell(
                StoryLine.of(mutual.requireCase(), mutual.id(), "mutual.reservation.asked")
                        .with(mutual.name())
                        .forPartiesOnly(),
                mutual.name());
        notices.tellThose(
                mutual.council(),
                Permission.DECIDE_RESERVATION,
                Notice.of("mutual.reservation.asked", mutual.requireCase())
                        .with(mutual.name())
                        .linking("/mutual/reservation/" + mutual.reference()));
        asked.fire(new ReservationAsked(reservation.id(), now));
        return reservation.id();
    }
}

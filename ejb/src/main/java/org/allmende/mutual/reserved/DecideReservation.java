package org.allmende.mutual.reserved;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.mutual.Circles;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.Mutuals;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/**
 * The council decides, with reasons that everybody may read, whether it reserves the procurement to public service mutuals. It
 * may, and never must: Procurement Act 2023 s.33(2). Other mutuals may bid in it too.
 *
 * <p>Errors: {@code RESERVATION_REASONS_MISSING}, {@code RESERVATION_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_RESERVATION)
public class DecideReservation {

    @Inject
    private Access access;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Circles circles;

    @Inject
    private Organisations organisations;

    @Inject
    private Reservations reservations;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<ReservationDecided> decided;

    /** The decision. */
    public record Command(ReservationId reservation, boolean reserve, String reasons) {}

    public void decide(Command command) {
        Reservation reservation = reservations.getLocked(command.reservation());
        Mutual mutual = mutuals.getLocked(reservation.mutual());
        access.to(mutual.council());
        Instant now = clock.now();
        reservation.decide(
                command.reserve(), command.reasons(), Acting.current().label(), now);
        mutual.reservationDecided(command.reserve());
        String council = organisations.get(mutual.council()).name();
        String key = command.reserve() ? "mutual.reservation.granted" : "mutual.reservation.refused";
        story.tell(
                StoryLine.of(mutual.requireCase(), mutual.id(), key)
                        .with(council, mutual.name())
                        .forPartiesOnly(),
                council);
        Notice notice =
                Notice.of("mutual.answered", null).linking("/mutual/list").inConfidence();
        circles.peopleOf(mutual.id()).forEach(person -> notices.tell(person, notice));
        decided.fire(new ReservationDecided(reservation.id(), now));
    }
}

package org.allmende.web.mutual;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.Mutuals;
import org.allmende.mutual.reserved.DecideReservation;
import org.allmende.mutual.reserved.Reservation;
import org.allmende.mutual.reserved.ReservationRule;
import org.allmende.mutual.reserved.ReservationStatus;
import org.allmende.mutual.reserved.Reservations;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A procurement officer decides whether to reserve the procurement to public service mutuals. */
@Named
@ViewScoped
@Page(view = "/mutual/reservation", access = PageAccess.REQUIRES, permission = Permission.DECIDE_RESERVATION)
public class MutualReservationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private MutualReader reader;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Reservations reservations;

    @Inject
    private Services services;

    @Inject
    private Access access;

    @Inject
    private Turns turns;

    @Inject
    private DecideReservation decideReservation;

    private @Nullable Boolean reserve;
    private @Nullable String reasons;

    public Mutual getMutual() {
        if (reference == null) {
            throw new NotFound();
        }
        return mutuals.byReference(reference)
                .filter(mutual -> access.may(Permission.DECIDE_RESERVATION, mutual.council()))
                .filter(mutual -> !reservations.of(mutual.id()).isEmpty())
                .orElseThrow(NotFound::new);
    }

    public Reservation getReservation() {
        return reservations.newest(getMutual().id()).orElseThrow(NotFound::new);
    }

    public Service getService() {
        return services.get(getMutual().service());
    }

    public List<ReservationRule> getRules() {
        return Arrays.asList(ReservationRule.values());
    }

    public String paper(ReservationRule rule) {
        return getReservation().evidence().getOrDefault(rule, "");
    }

    /** Who prepares the bid, and sees nothing of this side. */
    public List<String> getTeam() {
        return reader.bidTeam(getMutual());
    }

    public @Nullable TurnView getTurn() {
        return turns.of(getMutual().id().value());
    }

    public boolean isPossible() {
        return getReservation().status() == ReservationStatus.ASKED;
    }

    public boolean isReserved() {
        return getReservation().status() == ReservationStatus.RESERVED;
    }

    public void decide() {
        if (reserve == null) {
            Problems.at("reserve", "layout.required.choice");
            return;
        }
        decideReservation.decide(
                new DecideReservation.Command(getReservation().id(), reserve, reasons == null ? "" : reasons));
        Problems.done("mutual.reservation.decided");
        Faces.redirect(Faces.getRequestContextPath() + "/mutual/reservation/" + reference);
    }

    public @Nullable Boolean getReserve() {
        return reserve;
    }

    public void setReserve(@Nullable Boolean reserve) {
        this.reserve = reserve;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }
}

package org.allmende.web.mutual;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.calendar.MutualReservation;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualStatus;
import org.allmende.mutual.reserved.AskReservation;
import org.allmende.mutual.reserved.ChooseChallenge;
import org.allmende.mutual.reserved.Reservation;
import org.allmende.mutual.reserved.ReservationCheck;
import org.allmende.mutual.reserved.ReservationFacts;
import org.allmende.mutual.reserved.ReservationRule;
import org.allmende.mutual.reserved.Reservations;
import org.allmende.mutual.reserved.Surplus;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The speaker chooses: a procurement that the council reserves to mutuals, checked rule by rule, or a challenge. */
@Named
@ViewScoped
@Page(view = "/mutual/route", access = PageAccess.SIGNED_IN)
public class MutualRoutePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private MutualReader reader;

    @Inject
    private Services services;

    @Inject
    private Reservations reservations;

    @Inject
    private DatabaseClock clock;

    @Inject
    private AskReservation askReservation;

    @Inject
    private ChooseChallenge chooseChallenge;

    private final ReservationForm form = new ReservationForm();
    private transient @Nullable ReservationCheck checked;

    public Mutual getMutual() {
        Mutual mutual = reader.ofCircle(reference);
        if (!reader.isSpeaker(mutual)) {
            throw new NotFound();
        }
        return mutual;
    }

    public Service getService() {
        return services.get(getMutual().service());
    }

    public boolean isPossible() {
        return getMutual().status() == MutualStatus.AGREED;
    }

    /** What the council said to the last request, if it refused it. */
    public @Nullable Reservation getRefused() {
        return reservations
                .newest(getMutual().id())
                .filter(request -> request.reasons().isPresent())
                .orElse(null);
    }

    public MutualReservation getRules() {
        return MutualReservation.on(London.dayOf(clock.now()));
    }

    /** Those that a paper of the mutual's own must show. */
    public List<ReservationRule> getShown() {
        return Arrays.stream(ReservationRule.values())
                .filter(ReservationRule::isShownByPaper)
                .toList();
    }

    public Surplus[] getSurpluses() {
        return Surplus.values();
    }

    public void check() {
        ReservationFacts.Given given = form.given();
        if (given == null) {
            Problems.at("surplus", "layout.required.choice");
            return;
        }
        checked = ReservationCheck.of(given.facts(), getService().isReservable(), London.dayOf(clock.now()));
    }

    public void ask() {
        check();
        ReservationFacts.Given given = form.given();
        if (given == null) {
            return;
        }
        askReservation.ask(new AskReservation.Command(getMutual().id(), given, form.evidence()));
        Problems.done("mutual.route.asked");
        Faces.redirect(Faces.getRequestContextPath() + getMutual().link());
    }

    public void challenge() {
        chooseChallenge.choose(new ChooseChallenge.Command(getMutual().id()));
        Problems.done("mutual.route.challenged");
        Faces.redirect(Faces.getRequestContextPath() + getMutual().link());
    }

    public ReservationForm getForm() {
        return form;
    }

    public @Nullable ReservationCheck getChecked() {
        return checked;
    }
}

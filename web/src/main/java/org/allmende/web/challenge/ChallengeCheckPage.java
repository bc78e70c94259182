package org.allmende.web.challenge;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.challenge.ChallengeEligibility;
import org.allmende.challenge.ChallengeWindow;
import org.allmende.challenge.CouncilPeriods;
import org.allmende.challenge.Eligibility;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.ProtectiveRoute;
import org.allmende.challenge.StartExpression;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** May my body challenge this service now? What stands in the way, where it is written, and the way out. */
@Named
@ViewScoped
@Page(view = "/challenge/check", access = PageAccess.PUBLIC)
public class ChallengeCheckPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    @Inject
    @Param
    private @Nullable String service;

    @Inject
    @Param
    private @Nullable String kind;

    @Inject
    @Param
    private @Nullable String body;

    @Inject
    private Services services;

    @Inject
    private Organisations organisations;

    @Inject
    private Expressions expressions;

    @Inject
    private ChallengeEligibility challengeEligibility;

    @Inject
    private CouncilPeriods councilPeriods;

    @Inject
    private StartExpression startExpression;

    @Inject
    private Clock clock;

    private transient @Nullable Service found;
    private transient @Nullable Eligibility eligibility;
    private transient @Nullable List<Organisation> bodies;

    /** Whether the reader still has to say for which service they ask. */
    public boolean isPicking() {
        return service == null || service.isBlank();
    }

    /** All services, to choose from. */
    public List<Service> getChoices() {
        return services.search("", 0, MOST).stream()
                .sorted(java.util.Comparator.comparing(Service::title))
                .toList();
    }

    public Service getFound() {
        if (found == null) {
            found = services.byReference(service == null ? "" : service).orElseThrow(NotFound::new);
        }
        return found;
    }

    /** The reader's own bodies. */
    public List<Organisation> getBodies() {
        if (bodies == null) {
            Actor actor = Acting.current();
            bodies = organisations
                    .all(actor.roles().keySet().stream()
                            .filter(id -> actor.may(Permission.DRAFT_EXPRESSION, id))
                            .toList())
                    .values()
                    .stream()
                    .sorted(java.util.Comparator.comparing(Organisation::name))
                    .toList();
        }
        return bodies;
    }

    public OrganisationKind[] getKinds() {
        return OrganisationKind.values();
    }

    public @Nullable String getKind() {
        return kind;
    }

    public @Nullable Organisation getChosenBody() {
        return getBodies().stream()
                .filter(organisation -> organisation.reference().equals(body))
                .findFirst()
                .orElse(getBodies().size() == 1 && kind == null ? getBodies().get(0) : null);
    }

    /** Null before a body or a kind of body was chosen. */
    public @Nullable Eligibility getEligibility() {
        if (eligibility == null) {
            Organisation chosen = getChosenBody();
            if (chosen != null) {
                eligibility = challengeEligibility.of(chosen.id(), getFound(), clock.instant());
            } else {
                Arrays.stream(getKinds())
                        .filter(known -> known.name().equals(kind))
                        .findFirst()
                        .ifPresent(known -> eligibility =
                                challengeEligibility.ofKind(known, getFound(), London.dayOf(clock.instant()), true));
            }
        }
        return eligibility;
    }

    /** What the council may lawfully do for a fair chance in this service. */
    public List<ProtectiveRoute> getRoutes() {
        return ProtectiveRoute.of(getFound(), London.dayOf(clock.instant()));
    }

    /** The next window that opens, where none is open now. */
    public @Nullable ChallengeWindow getNextWindow() {
        LocalDate today = London.dayOf(clock.instant());
        return councilPeriods
                .of(getFound())
                .filter(periods -> periods.isOutsideWindow(today))
                .flatMap(periods -> periods.nextAfter(today))
                .orElse(null);
    }

    public void start() {
        Organisation chosen = getChosenBody();
        if (chosen == null) {
            throw new NotFound();
        }
        EoiId eoi = startExpression.start(
                new StartExpression.Command(chosen.id(), getFound().id()));
        Faces.redirect(Faces.getRequestContextPath() + "/challenge/write/"
                + expressions.get(eoi).reference());
    }
}

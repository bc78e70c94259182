package org.allmende.web.challenge;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.allmende.challenge.ChallengePeriods;
import org.allmende.challenge.ChallengeWindow;
import org.allmende.challenge.CouncilPeriods;
import org.allmende.challenge.EndServicePeriods;
import org.allmende.challenge.PublishPeriods;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A commissioning officer publishes when the council takes expressions of interest, and how long it takes. */
@Named
@ViewScoped
@Page(view = "/periods/edit", access = PageAccess.REQUIRES, permission = Permission.PUBLISH_PERIODS)
public class PeriodsEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private Councils councils;

    @Inject
    private Services services;

    @Inject
    private EndServicePeriods endServicePeriods;

    @Inject
    private CouncilPeriods councilPeriods;

    @Inject
    private PublishPeriods publishPeriods;

    private static final int WINDOWS = 3;
    private static final String VIEW = "/periods/edit";

    private int decisionDays;
    private int procurementMinDays;
    private int procurementMaxDays;
    private transient @Nullable Service service;
    private transient @Nullable List<Service> servicesWithOwn;
    private final List<WindowRow> windows = new ArrayList<>();

    /** Two days as typed; both empty: no window. */
    public static class WindowRow implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable LocalDate opens;
        private @Nullable LocalDate closes;

        public @Nullable LocalDate getOpens() {
            return opens;
        }

        public void setOpens(@Nullable LocalDate opens) {
            this.opens = opens;
        }

        public @Nullable LocalDate getCloses() {
            return closes;
        }

        public void setCloses(@Nullable LocalDate closes) {
            this.closes = closes;
        }
    }

    @PostConstruct
    void read() {
        OrganisationId council = councils.whereIMay(Permission.PUBLISH_PERIODS);
        if (reference != null && !getService().orElseThrow().council().equals(council)) {
            throw new NotFound();
        }
        ChallengePeriods now = getService()
                .map(councilPeriods::of)
                .orElseGet(() -> councilPeriods.of(council))
                .orElse(null);
        if (now != null) {
            decisionDays = now.decisionDays();
            procurementMinDays = now.procurementMinDays();
            procurementMaxDays = now.procurementMaxDays();
            now.windows().forEach(this::show);
        }
        while (windows.size() < WINDOWS) {
            windows.add(new WindowRow());
        }
    }

    private void show(ChallengeWindow window) {
        WindowRow row = new WindowRow();
        row.setOpens(window.opens());
        row.setCloses(window.closes());
        windows.add(row);
    }

    public void publish() {
        List<ChallengeWindow> typed = new ArrayList<>();
        for (WindowRow row : windows) {
            LocalDate opens = row.getOpens();
            LocalDate closes = row.getCloses();
            if (opens != null && closes != null) {
                typed.add(new ChallengeWindow(opens, closes));
            } else if (opens != null || closes != null) {
                throw new org.allmende.shared.DomainProblem("PERIODS_WINDOW_HALF");
            }
        }
        publishPeriods.publish(new PublishPeriods.Command(
                councils.whereIMay(Permission.PUBLISH_PERIODS),
                getService().map(Service::id).orElse(null),
                decisionDays,
                procurementMinDays,
                procurementMaxDays,
                typed));
        goOn("periods.saved");
    }

    public void endOwn() {
        endServicePeriods.end(
                new EndServicePeriods.Command(getService().orElseThrow().id()));
        goOn("periods.own.ended");
    }

    private void goOn(String told) {
        Problems.done(told);
        Faces.redirect(Faces.getRequestContextPath() + VIEW + (reference == null ? "" : "/" + reference));
    }

    /** The one service that the page is about; empty: all that have no periods of their own. */
    public Optional<Service> getService() {
        if (reference != null && service == null) {
            service = services.byReference(reference).orElseThrow(NotFound::new);
        }
        return Optional.ofNullable(service);
    }

    /** Whether the service has periods of its own now. */
    public boolean isOwn() {
        return getService()
                .flatMap(service -> councilPeriods.ownOf(service.id()))
                .isPresent();
    }

    /** The services that have periods of their own. */
    public List<Service> getServicesWithOwn() {
        if (servicesWithOwn == null) {
            List<ServiceId> ids = councilPeriods.ownOfServices(councils.whereIMay(Permission.PUBLISH_PERIODS)).stream()
                    .flatMap(periods -> periods.service().stream())
                    .distinct()
                    .toList();
            servicesWithOwn = services.all(ids).values().stream()
                    .sorted(Comparator.comparing(Service::title))
                    .toList();
        }
        return servicesWithOwn;
    }

    public List<WindowRow> getWindows() {
        return windows;
    }

    public int getDecisionDays() {
        return decisionDays;
    }

    public void setDecisionDays(int decisionDays) {
        this.decisionDays = decisionDays;
    }

    public int getProcurementMinDays() {
        return procurementMinDays;
    }

    public void setProcurementMinDays(int procurementMinDays) {
        this.procurementMinDays = procurementMinDays;
    }

    public int getProcurementMaxDays() {
        return procurementMaxDays;
    }

    public void setProcurementMaxDays(int procurementMaxDays) {
        this.procurementMaxDays = procurementMaxDays;
    }
}

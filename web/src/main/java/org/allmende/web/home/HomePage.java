package org.allmende.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allmende.calendar.London;
import org.allmende.challenge.ChallengePeriods;
import org.allmende.challenge.ChallengeWindow;
import org.allmende.challenge.CouncilPeriods;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.register.Services;
import org.allmende.tender.TenderSearch;
import org.allmende.tender.TenderStatus;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.FieldMap;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.StationView;
import org.jspecify.annotations.Nullable;

/** The home page: what is open, what closes soon, and who runs the services. */
@Named
@RequestScoped
@Page(view = "/index", access = PageAccess.PUBLIC)
public class HomePage {
    private static final List<String> STATIONS =
            List.of("challenge", "timing", "decision", "tender", "standstill", "run");
    private static final int SOON = 4;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    @Inject
    private TenderSearch tenders;

    @Inject
    private ServiceField field;

    @Inject
    private Services services;

    @Inject
    private CouncilPeriods councilPeriods;

    @Inject
    private Organisations organisations;

    private @Nullable List<TenderSearch.Row> open;
    private @Nullable FieldMap map;
    private @Nullable Optional<ChallengePeriods> periods;

    /** How a challenge becomes a service: no case in particular, so that no station is done. */
    public List<StationView> getPath() {
        return STATIONS.stream().map(this::station).toList();
    }

    private StationView station(String name) {
        String key = "home.path." + name;
        return StationView.toCome(messages.get(key), messages.get(key + ".when"), null)
                .by(messages.get(key + ".law"));
    }

    /** Tenders to which bids may be sent now, the nearest deadline first. */
    public List<TenderSearch.Row> getOpen() {
        if (open == null) {
            open = tenders.rows(new TenderSearch.Question("", TenderStatus.PUBLISHED, 1)).stream()
                    .filter(row -> row.isOpen(clock.instant()))
                    .toList();
        }
        return open;
    }

    public List<TenderSearch.Row> getSoon() {
        return getOpen().stream().limit(SOON).toList();
    }

    /** One strip for each service. */
    public FieldMap getField() {
        if (map == null) {
            map = field.map(getOpen());
        }
        return map;
    }

    /** How many services may be challenged; none where no council has published its periods. */
    public long getChallengeable() {
        return getPeriods().isEmpty() ? 0 : services.count("");
    }

    /** The last day of the window that is open now; null where challenges are taken at any time, or no window is open. */
    public @Nullable LocalDate getWindowCloses() {
        return getPeriods()
                .flatMap(found -> found.windowOf(London.dayOf(clock.instant())))
                .map(ChallengeWindow::closes)
                .orElse(null);
    }

    /** The first day of the next window, where none is open now; null where one is, or challenges are taken at any time. */
    public @Nullable LocalDate getWindowOpens() {
        LocalDate today = London.dayOf(clock.instant());
        return getPeriods()
                .filter(found -> found.isOutsideWindow(today))
                .flatMap(found -> found.nextAfter(today))
                .map(ChallengeWindow::opens)
                .orElse(null);
    }

    /** Where one council publishes here, as usual: its periods. */
    private Optional<ChallengePeriods> getPeriods() {
        if (periods == null) {
            List<Organisation> councils = organisations.ofKind(OrganisationKind.COUNCIL);
            periods = councils.stream().findFirst().flatMap(council -> councilPeriods.of(council.id()));
        }
        return periods;
    }
}

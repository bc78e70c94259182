package org.allmende.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.allmende.challenge.EoiStatus;
import org.allmende.challenge.Expressions;
import org.allmende.tender.TenderSearch;
import org.allmende.tender.TenderStatus;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.FieldMap;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.SplitView;
import org.allmende.web.layout.StationView;
import org.jspecify.annotations.Nullable;

/** The home page: what is open, what closes soon, who runs the services, and whether the right to challenge works. */
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
    private Expressions expressions;

    private @Nullable List<TenderSearch.Row> open;
    private @Nullable FieldMap map;
    private @Nullable SplitView challenges;

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

    /** What became of the challenges so far; null while there is none. */
    public @Nullable SplitView getChallenges() {
        if (challenges == null) {
            challenges = challenges();
        }
        return challenges;
    }

    private @Nullable SplitView challenges() {
        List<SplitView.Count> counts = new ArrayList<>();
        counts.add(count("accepted", EoiStatus.ACCEPTED));
        counts.add(count("waiting", EoiStatus.SUBMITTED, EoiStatus.TIMED));
        counts.add(count("rejected", EoiStatus.REJECTED));
        counts.add(count("withdrawn", EoiStatus.WITHDRAWN));
        long all = counts.stream().mapToLong(SplitView.Count::count).sum();
        String caption = messages.with(
                "home.use.caption",
                all,
                counts.get(0).count(),
                counts.get(2).count(),
                counts.get(1).count() + counts.get(3).count());
        return all == 0 ? null : SplitView.of(caption, counts);
    }

    private SplitView.Count count(String word, EoiStatus... statuses) {
        return new SplitView.Count(messages.get("home.use." + word), expressions.publicCount(Set.of(statuses)));
    }
}

package org.allmende.web.availability;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.availability.Availability;
import org.allmende.availability.Beats;
import org.allmende.availability.Outages;
import org.allmende.calendar.DisturbanceTiming;
import org.allmende.calendar.London;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PhaseMemo;
import org.jspecify.annotations.Nullable;

/** What the portal has measured of itself. */
@Named
@RequestScoped
@Page(view = "/availability", access = PageAccess.PUBLIC)
public class AvailabilityPage {

    private static final List<Integer> PERIODS = List.of(30, 90);
    private static final int LONGEST = 90;

    @Inject
    private Outages outages;

    @Inject
    private Clock clock;

    /** Measured in so many whole days up to yesterday. */
    public record Row(int days, Availability measured) {}

    public @Nullable Instant getSince() {
        return PhaseMemo.once("since", "portal", () -> outages.since()).orElse(null);
    }

    public List<Row> getRows() {
        return PhaseMemo.once("rows", "portal", this::rows);
    }

    private List<Row> rows() {
        Instant since = getSince();
        return since == null
                ? List.of()
                : PERIODS.stream().flatMap(days -> row(days, since)).toList();
    }

    private Stream<Row> row(int days, Instant since) {
        LocalDate today = London.dayOf(clock.instant());
        Instant end = London.startOf(today);
        Instant begin = London.startOf(today.minusDays(days));
        Instant first = since.isAfter(begin) ? since : begin;
        return Stream.of(new Row(days, Availability.of(first, end, outages.between(first, end))));
    }

    /** Of the last 90 days and of today, the newest first. */
    public List<OutageLine> getOutages() {
        return PhaseMemo.once(
                "outages",
                "portal",
                () ->
                        outages
                                .between(
                                        London.startOf(
                                                London.dayOf(clock.instant()).minusDays(LONGEST)),
                                        clock.instant())
                                .stream()
                                .map(OutageLine::of)
                                .toList());
    }

    public int getEvery() {
        return Beats.EVERY;
    }

    public long getGap() {
        return Beats.GAP.toSeconds();
    }

    public long getWatched() {
        return DisturbanceTiming.WATCHED.toHours();
    }
}

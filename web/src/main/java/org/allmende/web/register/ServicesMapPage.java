package org.allmende.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.allmende.register.AreaSearch;
import org.allmende.register.ExpirySpan;
import org.allmende.register.Service;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.MapTiles;
import org.jspecify.annotations.Nullable;

/** The register as a map, and the same as a list beside it: areas by how soon the first contract there ends. */
@Named
@RequestScoped
@Page(view = "/services/map", access = PageAccess.PUBLIC)
public class ServicesMapPage {

    private static final int NAMED = 6;

    @Inject
    private ServicesListPage list;

    @Inject
    private AreaSearch search;

    private @Nullable List<AreaSearch.Area> areas;
    private @Nullable Map<String, List<Service>> services;
    private @Nullable List<Service> elsewhere;

    public List<AreaSearch.Area> getAreas() {
        if (areas == null) {
            areas = search.areas(list.question(), list.today(), false);
        }
        return areas;
    }

    /** Some of the services of an area, the contract that ends soonest first. */
    public List<Service> services(AreaSearch.Area area) {
        if (services == null) {
            services = search.services(list.question(), list.today());
        }
        return services.getOrDefault(area.key(), List.of()).stream()
                .limit(NAMED)
                .toList();
    }

    /** How many services of an area are not named here. */
    public long more(AreaSearch.Area area) {
        return area.services() - services(area).size();
    }

    /** Services whose area has no shape. */
    public List<Service> getElsewhere() {
        if (elsewhere == null) {
            elsewhere = search.withoutArea(list.question(), list.today());
        }
        return elsewhere;
    }

    /** Which shape the status of an area has. */
    public String kind(AreaSearch.Area area) {
        return switch (area.span()) {
            case YEAR -> "warn";
            case NEXT_YEAR -> "doing";
            case LATER -> "todo";
            case PAST, NEVER -> "none";
        };
    }

    public ExpirySpan[] getSpans() {
        return ExpirySpan.values();
    }

    public LocalDate getToday() {
        return list.today();
    }

    /** Where the shapes come from. */
    public String getSources() {
        return getAreas().stream().map(AreaSearch.Area::source).distinct().collect(Collectors.joining("; "));
    }

    /** Pattern of the addresses of background pictures; empty: none. */
    public String getTiles() {
        return MapTiles.configured().map(MapTiles::pattern).orElse("");
    }

    public String getAttribution() {
        return MapTiles.configured().map(MapTiles::attribution).orElse("");
    }
}

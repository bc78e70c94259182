package org.allmende.web.servicedata;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.allmende.register.Service;
import org.allmende.register.data.DataRequestSearch;
import org.allmende.register.data.DataRequestSearch.Row;
import org.allmende.register.data.DataRequestSearch.Which;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PagerView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** All requests for data, or those of one service: what is late stands first, and each state has its number. */
@Named
@RequestScoped
@Page(view = "/services/datarequests", access = PageAccess.PUBLIC)
public class DataRequestListPage {

    private static final String PATH = "/services/datarequests";

    @Inject
    @Param
    private @Nullable String show;

    @Inject
    @Param(name = "service")
    private @Nullable String serviceReference;

    @Inject
    @Param
    private @Nullable String page;

    @Inject
    private DataReader reader;

    @Inject
    private DataRequestSearch search;

    @Inject
    private Clock clock;

    private @Nullable List<Row> rows;
    private @Nullable Map<Which, Long> counts;
    private @Nullable Service service;

    /** The service that it is about; null: all. */
    public @Nullable Service getService() {
        if (service == null && serviceReference != null && !serviceReference.isBlank()) {
            service = reader.serviceNamed(serviceReference);
        }
        return service;
    }

    public Which[] getAll() {
        return Which.values();
    }

    public Which getWhich() {
        return Arrays.stream(Which.values())
                .filter(known -> tag(known).equals(show))
                .findFirst()
                .orElse(Which.ALL);
    }

    /** As the address names it. */
    public String tag(Which which) {
        return which.name().toLowerCase(Locale.ROOT);
    }

    public long count(Which which) {
        if (counts == null) {
            counts = search.counts(subject(), now());
        }
        return counts.getOrDefault(which, 0L);
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = search.rows(getWhich(), subject(), now(), number());
        }
        return rows;
    }

    public String kind(Row row) {
        return DataReader.kind(row.status(), row.isLate(now()));
    }

    public String statusKey(Row row) {
        return DataReader.statusKey(row.status(), row.isLate(now()));
    }

    public PagerView getPager() {
        Service of = getService();
        String base = PATH + "?show=" + tag(getWhich()) + (of == null ? "" : "&service=" + of.reference());
        return PagerView.of(number(), DataRequestSearch.PAGE, count(getWhich()), base);
    }

    private @Nullable UUID subject() {
        Service of = getService();
        return of == null ? null : of.id().value();
    }

    private Instant now() {
        return clock.instant();
    }

    private int number() {
        return PagerView.number(page);
    }
}

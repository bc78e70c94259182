package org.allmende.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allmende.calendar.London;
import org.allmende.register.ExpirySpan;
import org.allmende.register.Service;
import org.allmende.register.ServiceSearch;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.PagerView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The register of services, the contract that ends soonest first. */
@Named
@RequestScoped
@Page(view = "/services/list", access = PageAccess.PUBLIC)
public class ServicesListPage {

    private static final String PATH = "/services/list?";

    @Inject
    @Param
    private @Nullable String q;

    @Inject
    @Param
    private @Nullable String kind;

    @Inject
    @Param
    private @Nullable String ends;

    @Inject
    @Param
    private @Nullable String mutual;

    @Inject
    @Param
    private @Nullable String page;

    @Inject
    private ServiceSearch search;

    @Inject
    private Messages msg;

    @Inject
    private Clock clock;

    private @Nullable List<Service> rows;
    private ServiceSearch.@Nullable Facets facets;

    /** A choice beside the list, with how many services it leaves. */
    public record Choice(String value, String label, long count, boolean chosen) {}

    public String getQ() {
        return q == null ? "" : q.strip();
    }

    /** First two digits of the CPV code; empty: all. */
    public String getKind() {
        return kind != null && kind.matches("\\d\\d") ? kind : "";
    }

    public String getEnds() {
        return Optional.ofNullable(span()).map(Enum::name).orElse("");
    }

    public boolean isMutual() {
        return "1".equals(mutual);
    }

    public List<Service> getRows() {
        if (rows == null) {
            rows = search.rows(question(), today());
        }
        return rows;
    }

    public long getTotal() {
        return facets().total();
    }

    public boolean isNarrowed() {
        return !getQ().isEmpty() || !getKind().isEmpty() || span() != null || isMutual();
    }

    public List<Choice> getKinds() {
        return facets().divisions().entrySet().stream()
                .map(one -> new Choice(
                        one.getKey(),
                        msg.get("cpv." + one.getKey()),
                        one.getValue(),
                        one.getKey().equals(getKind())))
                .toList();
    }

    public List<Choice> getSpans() {
        return Arrays.stream(ExpirySpan.values())
                .filter(span -> facets().spans().containsKey(span))
                .map(span -> new Choice(
                        span.name(),
                        msg.get(span.messageKey()),
                        facets().spans().getOrDefault(span, 0L),
                        span == span()))
                .toList();
    }

    public long getReservable() {
        return facets().reservable();
    }

    /** The same list as a file or feed. */
    public String getQuery() {
        return "q=" + URLEncoder.encode(getQ(), StandardCharsets.UTF_8)
                + (getKind().isEmpty() ? "" : "&kind=" + getKind())
                + (span() == null ? "" : "&ends=" + getEnds())
                + (isMutual() ? "&mutual=1" : "");
    }

    public PagerView getPager() {
        return PagerView.of(number(), ServiceSearch.PAGE, getTotal(), PATH + getQuery());
    }

    private ServiceSearch.Facets facets() {
        if (facets == null) {
            facets = search.facets(question(), today());
        }
        return facets;
    }

    /** What is asked, by the same address in list and map. */
    ServiceSearch.Question question() {
        return new ServiceSearch.Question(getQ(), getKind(), span(), isMutual(), number());
    }

    LocalDate today() {
        return London.dayOf(clock.instant());
    }

    private @Nullable ExpirySpan span() {
        return Arrays.stream(ExpirySpan.values())
                .filter(known -> known.name().equals(ends))
                .findFirst()
                .orElse(null);
    }

    private int number() {
        return PagerView.number(page);
    }
}
